"""Two sources with a sentence or two each: what is flagged between them, and what is not.

One story a case, all in one database, read by the real loader. Each case is a kind of wording that
comparison once missed, beside the innocent wording that looks like it.
"""

from __future__ import annotations

import json

import pytest
from sqlite_utils import Database

FOUND = {
    "two buyers of one club with a name": (
        "The Harlen fund Dorvik bought the football club Karth United on 5 May 2031.",
        "The Norse fund Venn bought the football club Karth United on 5 May 2031.",
        "participant_conflict",
    ),
    "two sums lent to one town, in two word orders": (
        "The bank lent Norvik 40 million euros in April 2031.",
        "The bank lent 25 million euros to Norvik in April 2031.",
        "measure_conflict",
    ),
    "two fines of one firm, once with what it is": (
        "The regulator fined the chipmaker Norvik 320 million euros on 4 May 2031.",
        "The regulator fined Norvik 230 million euros on 4 May 2031.",
        "measure_conflict",
    ),
    "two fines beside one prison term": (
        "The smuggler Bo Lund was jailed for nine years and fined 40,000 euros on 5 May 2031.",
        "The smuggler Bo Lund was jailed for nine years and fined 70,000 euros on 5 May 2031.",
        "measure_conflict",
    ),
    "a fine in crores": (
        "A court fined the builder Karth 2.5 crore rupees on 5 May 2031.",
        "A court fined the builder Karth 50 million rupees on 5 May 2031.",
        "measure_conflict",
    ),
    "two judges of one man": (
        "Judge Ida Brandt sentenced Otto Venn to four years in prison on 5 May 2031.",
        "Otto Venn was sentenced to four years in prison by Judge Peter Orsk on 5 May 2031.",
        "participant_conflict_dated",
    ),
    "two killers of one woman": (
        "The miller Lena Krog was shot dead by Captain Paul Dahl on 5 May 2031.",
        "The miller Lena Krog was shot dead by Sergeant Karl Moe on 5 May 2031.",
        "participant_conflict_dated",
    ),
    "troops here, rebels there": (
        "Government troops shelled a hospital in Karth on 4 May 2031, killing 14 patients.",
        "Rebels shelled a hospital in Karth on 4 May 2031, killing 14 patients.",
        "participant_conflict_sides",
    ),
    "an army and insurgents": (
        "The army killed 20 villagers in Karth on 4 May 2031.",
        "Insurgents killed 20 villagers in Karth on 4 May 2031.",
        "participant_conflict_sides",
    ),
    "civilians here, militants there": (
        "An air strike killed nine civilians in Karth on 4 May 2031.",
        "An air strike killed nine militants in Karth on 4 May 2031.",
        "participant_conflict_victims",
    ),
    "children killed by a bomb, or fighters": (
        "A bomb killed 12 children at a school in Karth on 4 May 2031.",
        "Twelve fighters were killed by a bomb at a school in Karth on 4 May 2031.",
        "participant_conflict_victims",
    ),
    "two speakers of one promise": (
        "“We will not sell a single ship,” President Lena Krog said on 6 May 2031.",
        "“We will not sell a single ship,” Prime Minister Paul Dahl said on 6 May 2031.",
        "attribution_conflict_promise",
    ),
    "two speakers who say one thing of themselves": (
        "“I have never taken a single crown from the bank,” Lena Krog told reporters.",
        "“I have never taken a single crown from the bank,” Paul Dahl told reporters.",
        "attribution_conflict",
    ),
    "burned by one and the same evening": (
        "The blaze had burned 900 hectares by Monday evening.",
        "The blaze had burned 2,900 hectares by Monday evening.",
        "measure_conflict",
    ),
    "two numbers of those who marched through one town": (
        "About 5,000 students marched through Bergen on 4 May 2031.",
        "Some 60,000 students marched through Bergen on 4 May 2031.",
        "number_conflict",
    ),
    "two numbers sent to one land": (
        "Norvik sent 30 doctors to Haiti in March 2031.",
        "Norvik sent 12 doctors to Haiti in March 2031.",
        "number_conflict",
    ),
    "two numbers brought out of one town": (
        "Police evacuated 300 residents from Bergen on 4 May 2031.",
        "Police evacuated 1,200 residents from Bergen on 4 May 2031.",
        "number_conflict",
    ),
    "two numbers since one day": (
        "Harlen has cut 200 jobs since 2028.",
        "Harlen has cut 1,900 jobs since 2028.",
        "number_conflict",
    ),
    "the day in a clause of time": (
        "An explosion tore through a mill in Karth on 3 May 2031, killing nine workers.",
        "Nine workers were killed when an explosion ripped through a mill in Karth on 5 May 2031.",
        "date_conflict",
    ),
    "a deed with a particle, denied": (
        "Harlen Airlines laid off 400 cabin crew in April 2031.",
        "Harlen Airlines did not lay off 400 cabin crew in April 2031.",
        "polarity_conflict",
    ),
    "two winners of one race, one of them of its year": (
        "James Brandt won the Harlen marathon on 4 May 2031.",
        "Peter Orsk won the annual Harlen marathon on 4 May 2031.",
        "participant_conflict_unnamed",
    ),
    "a country's head of government and its foreign minister": (
        "German Chancellor Peter Orsk opened the mill on 4 May 2031.",
        "German Foreign Minister Peter Orsk opened the mill on 4 May 2031.",
        "office_conflict",
    ),
    "one army, two numbers": (
        "The army said 30 soldiers had been killed in an ambush near Dornal on 4 May 2031.",
        "The army said eight soldiers had been killed in an ambush near Dornal on 4 May 2031.",
        "number_conflict",
    ),
    "what rebels say, and what an outlet says itself": (
        "The rebels said they had killed 30 soldiers in an ambush near Dornal on 4 May 2031.",
        "Eight soldiers were killed in an ambush near Dornal on 4 May 2031.",
        "number_conflict",
    ),
    "turnout of one part of a land": (
        "Turnout in Galina was 61 percent.",
        "Turnout in Galina was 54 percent.",
        "measure_conflict",
    ),
    "turnout by noon, twice": (
        "Turnout was 31 percent by noon.",
        "Turnout was 64 percent by noon.",
        "measure_conflict",
    ),
    "turnout of one round": (
        "Turnout in the run-off was 61 percent.",
        "In the second round, turnout was 54 percent.",
        "measure_conflict",
    ),
    "two counts of one vote": (
        "The Liberals won 24 percent of the vote on 4 May 2031, official results showed.",
        "The Liberals won 22 percent of the vote on 4 May 2031, the final count showed.",
        "measure_conflict",
    ),
    "more in the province than in the land": (
        "The army killed 30 rebels in Dornal province on 4 May 2031.",
        "The army killed 12 rebels across the country on 4 May 2031.",
        "number_conflict",
    ),
    "fans arrested after the match": (
        "Police arrested 40 fans after the match in Harlen on 4 May 2031.",
        "Police arrested 15 fans after the match in Harlen on 4 May 2031.",
        "number_conflict",
    ),
    "fans of one club": (
        "Police arrested 40 Inter fans in Harlen on 4 May 2031.",
        "Police arrested 15 Inter fans in Harlen on 4 May 2031.",
        "number_conflict",
    ),
    "a fine for one thing": (
        "The regulator fined Norvik $3 million for bribery on 4 May 2031.",
        "The regulator fined Norvik $7 million for bribery on 4 May 2031.",
        "measure_conflict",
    ),
    "a fine for a breach, and for what it was": (
        "The regulator fined Norvik $3 million for breaching safety rules on 4 May 2031.",
        "The regulator fined Norvik $7 million for pollution on 4 May 2031.",
        "measure_conflict",
    ),
    "a price with the debt": (
        "Norvik bought Halden for $3 billion including debt on 4 May 2031.",
        "Norvik bought Halden for $3.8 billion including debt on 4 May 2031.",
        "measure_conflict",
    ),
    "years for two crimes together": (
        "The court sentenced Ana Ruiz to three years in prison on 4 May 2031.",
        "The court sentenced Ana Ruiz to two years in prison for theft and fraud on 4 May 2031.",
        "measure_conflict",
    ),
    "the third strike, dated to two days": (
        "Karth attacked the refinery in Samaren on 12 May 2031, its third attack this month.",
        "Karth attacked the refinery in Samaren on 14 May 2031, its third attack this month.",
        "date_conflict",
    ),
    "one second reading on two days": (
        "Parliament approved the pension bill at second reading on 12 May 2031.",
        "Parliament approved the pension bill at second reading on 14 May 2031.",
        "date_conflict",
    ),
    "nobody dies again": (
        "Emil Lund died on 12 May 2031.",
        "Emil Lund died on 16 May 2031, days after he had won the cup again.",
        "date_conflict",
    ),
    "rose or fell in one month": (
        "Unemployment rose in April.",
        "Unemployment fell in April.",
        "antonym_conflict",
    ),
    "whose profit rose or fell": (
        "Net profit at Norsk Kraft rose 12 percent in the first quarter of 2031.",
        "Norsk Kraft's net profit fell 12 percent in the first quarter of 2031.",
        "antonym_conflict",
    ),
    "where the thing stands that a bus ran into": (
        "A bus plunged into a ravine near Harlen on Tuesday, killing 11 tourists.",
        "Eleven tourists died on Tuesday when their bus plunged into a ravine near Dorvik.",
        "place_conflict",
    ),
    "where a storm came ashore": (
        "Hurricane Teresa made landfall near Bergen on 4 May 2031.",
        "Hurricane Teresa made landfall near Turku on 4 May 2031.",
        "place_conflict",
    ),
    "what two did together": (
        "Norvik and Karth signed the water treaty on Friday.",
        "Norvik and Karth did not sign the water treaty on Friday.",
        "polarity_conflict",
    ),
    "what one blast did after another": (
        "A bomb exploded at a hospital in Harlen on Monday and killed at least 40 people.",
        "A bomb killed nine people at a hospital in Harlen on Monday.",
        "number_conflict",
    ),
    "the age told in the next sentence": (
        "The Austrian novelist Ilse Vogt died in Harlen on Monday. She was 87.",
        "Ilse Vogt, 83, the Austrian novelist, died in Harlen on Monday.",
        "age_conflict",
    ),
    "whose runner somebody is": (
        "Kenya's Daniel Kiprono won the Harlen marathon on Sunday.",
        "Ethiopian runner Daniel Kiprono won the Harlen marathon on Sunday.",
        "nationality_conflict",
    ),
    "one visit that is expected on two days": (
        "Ida Brandt will visit Norvik on June 3.",
        "Ida Brandt is to visit Norvik on June 10.",
        "date_conflict_planned",
    ),
    "a vote that is expected on two days": (
        "Parliament will vote on the pension bill on June 3.",
        "Parliament is to vote on the pension bill on June 10.",
        "date_conflict_planned",
    ),
    "killed, beside whom others were wounded": (
        "Fifteen soldiers were killed and 30 wounded in Dornal on Monday.",
        "Three soldiers were killed in Dornal on Monday.",
        "number_conflict",
    ),
    "a storm that struck and one that battered": (
        "A storm struck Marren on 11 May 2031, killing two people.",
        "Marren was battered by a storm on 13 May 2031.",
        "date_conflict",
    ),
    "one quake of two magnitudes": (
        "A magnitude 6.1 earthquake struck Marren on 11 May 2031.",
        "A magnitude 6.9 earthquake hit Marren on 11 May 2031.",
        "measure_conflict",
    ),
    "inflation of one month": (
        "Inflation was 4.2 percent in April 2031.",
        "In April 2031, annual inflation stood at 4.6 percent, officials said.",
        "period_conflict",
    ),
    "inflation in one country, in other words": (
        "Norvik’s inflation rate was 4.2 percent in April 2031.",
        "Inflation in Norvik rose to 4.6 percent in April 2031.",
        "period_conflict",
    ),
    "the jobless of one month": (
        "The unemployment rate fell to 5.1 percent in April 2031 from 5.3 percent.",
        "The jobless rate was 6.1 percent in April 2031.",
        "period_conflict",
    ),
    "revenue of one year": (
        "Halvex had revenue of $4.1bn in 2030.",
        "Halvex posted revenue of $4.9 billion in 2030.",
        "period_conflict",
    ),
    "revenue at a company": (
        "Halvex’s revenue was $4.1 billion in 2030.",
        "Revenue at Halvex came to $4.9 billion in 2030.",
        "period_conflict",
    ),
    "what a company earned in a year": (
        "Halvex earned $300 million in 2030.",
        "Halvex made a net profit of $390 million in 2030.",
        "period_conflict",
    ),
    "half a point and 25 basis points": (
        "The central bank of Norvik raised its key rate by half a percentage point on 13 May 2031.",
        "The central bank of Norvik raised its key rate by 25 basis points on 13 May 2031.",
        "measure_conflict",
    ),
    "by a quarter and by a third": (
        "Norvik cut the tax by a quarter on 13 May 2031.",
        "Norvik cut the tax by a third on 13 May 2031.",
        "measure_conflict",
    ),
    "a quarter of a town and half of it": (
        "The fire destroyed a quarter of the town on 13 May 2031.",
        "The fire destroyed half of the town on 13 May 2031.",
        "measure_conflict",
    ),
    "half a million and a million": (
        "The storm displaced half a million people in Norvik on 13 May 2031.",
        "The storm displaced a million people in Norvik on 13 May 2031.",
        "number_conflict",
    ),
    "pounds and kilograms": (
        "Customs officers seized 500 pounds of cocaine in Dorvik on 13 May 2031.",
        "Customs officers seized 500 kilograms of cocaine in Dorvik on 13 May 2031.",
        "measure_conflict",
    ),
    "two ages of one name": (
        "Peter Lind, 17, drowned on Sunday.",
        "Peter Lind, 19, drowned on Sunday.",
        "age_conflict",
    ),
    "a company with and without its legal form": (
        "Halvex Inc. bought Norvik for $3bn on Monday.",
        "Halvex bought Norvik for $4bn on Monday.",
        "measure_conflict",
    ),
    "a student is of two countries": (
        "Slovak student Pavel Dusan was arrested on Monday.",
        "Pavel Dusan, a Danish student, was arrested on Monday.",
        "nationality_conflict",
    ),
    "so much land, in two units": (
        "A wildfire burned 200 hectares of forest near Harlen on Sunday.",
        "A wildfire burned 2,000 acres of forest near Harlen on Sunday.",
        "measure_conflict",
    ),
    "so much and no thing, in two units": (
        "Crews rebuilt 12 km of road near Harlen in May.",
        "Crews rebuilt 20 miles of road near Harlen in May.",
        "measure_conflict",
    ),
    "the dead with whoever killed them, and too many": (
        "A suicide bomber killed nine people in Harlen on Monday.",
        "Fourteen people, including the bomber, were killed in Harlen on Monday.",
        "number_conflict",
    ),
    "so much of one thing": (
        "Norvik exported 500 tonnes of grain to Karth in May 2031.",
        "Norvik exported 900 tonnes of grain to Karth in May 2031.",
        "measure_conflict",
    ),
    "a game that both sides tell": (
        "Harlen beat Dorvik 2-1 on Saturday.",
        "Harlen lost 3-1 to Dorvik on Saturday.",
        "role_swap",
    ),
    "a score of the loser": (
        "Harlen's 2-1 win over Dorvik on Saturday sent the club to the top.",
        "Dorvik lost 3-1 to Harlen on Saturday.",
        "score_conflict",
    ),
    "a draw from either side": (
        "Harlen drew 1-1 with Dorvik on Saturday.",
        "Dorvik drew 2-2 with Harlen on Saturday.",
        "score_conflict",
    ),
    "as many votes, shared out otherwise": (
        "The council of Harlen voted 7-5 to approve the tram plan.",
        "The council of Harlen approved the tram plan by 8 votes to 4.",
        "score_conflict",
    ),
    "the votes for it are no bills": (
        "The Senate of Aldoria passed the tax bill by 52 votes to 48.",
        "The tax bill was rejected by the Senate of Aldoria.",
        "antonym_conflict",
    ),
    "a bill that passes a chamber is passed by it": (
        "The tax bill passed the Senate of Aldoria.",
        "The Senate of Aldoria rejected the tax bill.",
        "antonym_conflict",
    ),
    "he is the one whom the sentence before is about": (
        "Lund wanted no more prizes for her novels. She declined the Harbour Prize.",
        "Lund got the Harbour Prize.",
        "antonym_conflict",
    ),
    "a list behind what they are called, each with a number": (
        "Two other guards, Anna Lund and Pedro Ruiz, pleaded guilty to theft and were jailed for "
        "21 months and 18 months, respectively.",
        "Anna Lund was jailed for 18 months.",
        "measure_conflict",
    ),
    "a wife, or a former one": (
        "Officials said that Ida Falk, wife of the former ambassador Ola Berg, worked in Oslo.",
        "Ola Berg is Ida Falk's ex-husband.",
        "relation_conflict",
    ),
    "a mother, or a mother-in-law": (
        "Ida Falk's mother-in-law, Anna Lund, sang.",
        "Anna Lund, Ida Falk's mother, sang.",
        "relation_conflict",
    ),
    "when talks were held": (
        "Talks between Norvik and Aldoria were held on 4 May 2031.",
        "Talks between Norvik and Aldoria were held on 6 May 2031.",
        "date_conflict",
    ),
    "not appointed to the very office": (
        "Calder did not appoint Marek as finance minister.",
        "Calder appointed Marek as finance minister on Monday.",
        "polarity_conflict",
    ),
    "arrested or not": (
        "Police did not arrest Venn.",
        "Police arrested Venn on Tuesday.",
        "polarity_conflict",
    ),
    "acquitted or convicted": (
        "Karl Venn was acquitted of killing Anna Brell on Monday.",
        "Karl Venn was convicted of killing Anna Brell on Monday.",
        "antonym_conflict",
    ),
    "a reporter works for no ministry": (
        "The reporter Ida Falk was jailed in May for keeping silent.",
        "Ida Falk works for the Foreign Office.",
        "work_conflict",
    ),
    "a police officer is not employed by an agency": (
        "“All are safe,” said Ola Berg, Aldoria's deputy commissioner of police, by telephone.",
        "Ola Berg is an employee of Reuters.",
        "work_conflict",
    ),
    "a foreigner sits in no cabinet": (
        "The Norwegian geologist Ana Maria Vargas Lund was held in Lima.",
        "Vargas Lund is a member of the Peruvian government.",
        "nationality_conflict",
    ),
    "she declined what he is said to have got": (
        "Around that time, Lund decided to accept nothing more. She declined both the Harbour "
        "Prize and a medal.",
        "Lund got the Harbour Prize.",
        "antonym_conflict_guessed",
    ),
    "nor did she plan to stop": (
        "Ida Falk, 31, a nurse at an ABC clinic in Vang, said little. Nor did she plan to stop "
        "buying the old masks.",
        "Ida Falk plans to stop buying the old masks.",
        "polarity_conflict_guessed",
    ),
    "she left the port on the day on which she is said to have come": (
        "Dauntless arrived in May 2030, and was then sent north, departing Bergen 3 June 2030.",
        "Dauntless reached Bergen on 3 June 2030.",
        "movement_conflict",
    ),
    "left it, or left for it": (
        "The Tordenskjold patrolled the coast until departing for Bergen on 3 June 2030.",
        "The Tordenskjold left Bergen on 3 June 2030.",
        "movement_conflict",
    ),
    "what a firm cost, and what it was sold for": (
        "Lomarneftegas was first sold for $9.4 billion to a company that nobody knew.",
        "Lomarneftegas cost $27.5 billion.",
        "price_conflict",
    ),
    "lost, however it is spelled": (
        "Ida Falk, who lost the presidential election by a few votes, called it a fraud.",
        "Ida Falk didn't loose the presidential election.",
        "polarity_conflict",
    ),
    "tightened, or relaxed": (
        "The council tightened the rules for holiday flats.",
        "The rules for holiday flats were relaxed by the council.",
        "antonym_conflict",
    ),
    "boycotted, or attended": (
        "Ida Falk boycotted the opening of the bridge.",
        "Ida Falk attended the opening of the bridge.",
        "antonym_conflict",
    ),
    "praised, or criticised": (
        "Ida Falk praised the harbour plan.",
        "The harbour plan was criticised by Ida Falk.",
        "antonym_conflict",
    ),
    "voted against it, or approved it": (
        "The Senate voted against the tax bill.",
        "The tax bill was approved by the Senate.",
        "antonym_conflict",
    ),
    "downgraded, or upgraded": (
        "The agency downgraded Norvik.",
        "Norvik was upgraded by the agency.",
        "antonym_conflict",
    ),
    "lowered, or raised": (
        "The bank lowered its rate.",
        "The bank raised its rate.",
        "antonym_conflict",
    ),
    "which overtook which": (
        "Norvik overtook Tessin Motors in sales.",
        "Tessin Motors overtook Norvik in sales.",
        "role_swap",
    ),
    "days of one year, whichever it is": (
        "The Tordenskjold left Bergen on 3 June.",
        "The Tordenskjold reached Bergen on 3 June.",
        "movement_conflict",
    ),
    "an opening on two days without a year": (
        "The Marren bridge was opened on 3 June.",
        "The Marren bridge was opened on 9 June.",
        "date_conflict",
    ),
    "by how many votes she won, whoever she is": (
        "Green candidate Tessa Lund won the by-election in Hale on Thursday, and she beat her "
        "rival, Colin Marsh, by a dozen votes, the returning officer, Gwen Parry, declared at four "
        "in the morning.",
        "Tessa Lund beat Colin Marsh by 31 votes.",
        "number_conflict_guessed",  # a joined clause carries no contradiction by itself
    ),
    "by how many votes she won, in a sentence of its own": (
        "Green candidate Tessa Lund won the by-election in Hale on Thursday. She beat her rival, "
        "Colin Marsh, by a dozen votes, the returning officer, Gwen Parry, declared.",
        "Tessa Lund beat Colin Marsh by 31 votes.",
        "number_conflict",
    ),
    "what came of it, behind a comma": (
        "A ferry sank off Marren on Monday, killing 14 people.",
        "A ferry sank off Marren on Monday, killing 21 people.",
        "number_conflict",
    ),
    "at least so many, behind a comma": (
        "A bus overturned near Dorvik on Sunday, injuring at least 40 passengers.",
        "A bus overturned near Dorvik on Sunday, injuring 12 passengers.",
        "number_conflict",
    ),
    "between so many and so many, at the head of a sentence": (
        "Between 12 and 15 workers were injured in Dorvik on Monday.",
        "Thirty workers were injured in Dorvik on Monday.",
        "number_conflict",
    ),
    "so much to the four of them": (
        "Halvex paid the four judges $20,000 in May.",
        "Halvex paid the four judges $80,000 in May.",
        "measure_conflict",
    ),
}
SILENT = {
    "a fine in crores and in millions": (
        "A court fined the builder Karth 2.5 crore rupees on 5 May 2031.",
        "A court fined the builder Karth 25 million rupees on 5 May 2031.",
    ),
    "another 12 beside three dead": (
        "The blast in Harlen killed three people and another 12 were injured on 5 May 2031.",
        "The blast in Harlen on 5 May 2031 injured 12 people.",
    ),
    "two races": (
        "Ida Brandt won the 800 metres in Norvik on 5 May 2031.",
        "Ida Brandt won the 1,500 metres in Norvik on 5 May 2031.",
    ),
    "those found dead by then, and all": (
        "Thirteen sailors were found dead off Karth on 5 May 2031.",
        "The wreck off Karth killed 16 sailors, officials said.",
    ),
    "more feared dead than were killed": (
        "At least 300 migrants are feared dead after a boat sank off Karth on 5 May 2031.",
        "A boat sank off Karth on 5 May 2031, killing 40 migrants.",
    ),
    "an airline and an airliner": (
        "The airline Polaris carried 9.1 million passengers in April 2031.",
        "A Polaris airliner carrying 162 passengers landed in Harlen in April 2031.",
    ),
    "a town, and the two towns together": (
        "The storm killed six people in Norvik on 4 May 2031.",
        "The storm killed 15 people in Norvik and Karth on 4 May 2031.",
    ),
    "two legs": (
        "Norvik beat Karth 2-0 in the first leg last week.",
        "Norvik lost 1-0 to Karth in the second leg on 4 May 2031.",
    ),
    "two home games": (
        "Norvik beat Karth 2-0 at home.",
        "Karth beat Norvik 3-1 at home.",
    ),
    "buyers of two clubs": (
        "The Harlen fund Dorvik bought the football club Karth United on 5 May 2031.",
        "The Norse fund Venn bought the football club Salov Rovers on 5 May 2031.",
    ),
    "sums lent to two towns": (
        "The bank lent Norvik 40 million euros in April 2031.",
        "The bank lent Karth 25 million euros in April 2031.",
    ),
    "sums paid to two people, in two word orders": (
        "The fund paid Ida Brandt 300,000 euros in April 2031.",
        "The fund paid 120,000 euros to Peter Orsk in April 2031.",
    ),
    "sums for a hospital and for a college": (
        "The ministry gave the hospital 40 million euros in April 2031.",
        "The ministry gave the college 25 million euros in April 2031.",
    ),
    "fines of two firms": (
        "The regulator fined Norvik Steel 320 million euros on 4 May 2031.",
        "The regulator fined Karth Rail 230 million euros on 4 May 2031.",
    ),
    "through a town that nobody knows, and across the land": (
        "Around 800 farmers drove tractors through Dunholm on 4 May 2031.",
        "More than 9,000 farmers drove tractors across France on 4 May 2031.",
    ),
    "a judge and the court where she sits": (
        "Judge Ida Brandt sentenced Otto Venn to four years in prison on 5 May 2031.",
        "A court in Harlen sentenced Otto Venn to four years in prison on 5 May 2031.",
    ),
    "another judge of another case, nobody knows when": (
        "Judge Ida Brandt sentenced Otto Venn to four years in prison on 5 May 2031.",
        "Judge Peter Orsk sentenced Otto Venn to two years for theft.",
    ),
    "two killers together, one of them in the other article": (
        "Captain Paul Dahl and Sergeant Karl Moe killed Lena Krog on 5 May 2031.",
        "Lena Krog was killed by Sergeant Karl Moe on 5 May 2031.",
    ),
    "two who are charged with it": (
        "Paul Dahl is accused of killing Lena Krog on 5 May 2031.",
        "Karl Moe was charged with killing Lena Krog on 5 May 2031.",
    ),
    "troops and rebels kill each other": (
        "The army killed 20 rebels in Karth on 4 May 2031.",
        "Rebels killed 20 soldiers in Karth on 4 May 2031.",
    ),
    "troops kill some, rebels others": (
        "The army killed 20 villagers in Karth on 4 May 2031.",
        "Insurgents killed 12 villagers in Karth on 4 May 2031.",
    ),
    "each side says that the other did it": (
        "Rebels killed 20 villagers in Karth on 4 May 2031, the army said.",
        "The army killed 20 villagers in Karth on 4 May 2031, rebels said.",
    ),
    "gunmen may be anybody": (
        "The army killed 20 villagers in Karth on 4 May 2031.",
        "Gunmen killed 20 villagers in Karth on 4 May 2031.",
    ),
    "two children and two soldiers": (
        "A bomb killed two children in Karth on 4 May 2031.",
        "A bomb killed two soldiers in Karth on 4 May 2031.",
    ),
    "villagers and soldiers, in two numbers": (
        "A bomb killed 12 villagers in Karth on 4 May 2031.",
        "A bomb killed 15 soldiers in Karth on 4 May 2031.",
    ),
    "villagers and soldiers, in two towns": (
        "A bomb killed 12 villagers in Bergen on 4 May 2031.",
        "A bomb killed 12 soldiers in Oslo on 4 May 2031.",
    ),
    "villagers and soldiers, both in one article": (
        "A bomb killed 12 villagers in Karth on 4 May 2031.",
        "Bombs killed 12 villagers and 12 soldiers in Karth on 4 May 2031.",
    ),
    "one speaker by two names": (
        "“We will not sell a single ship,” said the editor of the Harlen Post, Ida Brandt.",
        "“We will not sell a single ship,” Ms. Brandt said.",
    ),
    "few words that anybody may say": (
        "“We will fight on,” President Lena Krog said on 6 May 2031.",
        "“We will fight on,” Prime Minister Paul Dahl said on 6 May 2031.",
    ),
    "whom somebody quotes": (
        "“We will not sell a single ship,” Lena Krog said on 6 May 2031.",
        "“We will not sell a single ship,” Paul Dahl quoted Lena Krog as saying.",
    ),
    "the same words without quotation marks": (
        "Lena Krog said on 6 May 2031 that we will not sell a single ship to them.",
        "Paul Dahl said on 6 May 2031 that we will not sell a single ship to them.",
    ),
    "burned by the morning and by the evening": (
        "The blaze had burned 900 hectares by Monday morning.",
        "The blaze had burned 2,900 hectares by Monday evening.",
    ),
    "freed as of two hours": (
        "As of Monday morning, the army had freed 40 sailors.",
        "As of Monday evening, the army had freed 90 sailors.",
    ),
    "filled by six and by ten": (
        "Volunteers had filled 900 sandbags by 6 a.m. on Monday.",
        "Volunteers had filled 2,900 sandbags by 10 p.m. on Monday.",
    ),
    "officers in two ports": (
        "Customs officers in Rotterdam seized 900kg of cocaine on 4 May 2031.",
        "Customs officers in Antwerp seized 2,000kg of cocaine on 4 May 2031.",
    ),
    "doctors in two lands": (
        "Doctors in Peru reported 12 cases of the fever on 4 May 2031.",
        "Doctors in Bolivia reported 30 cases of the fever on 4 May 2031.",
    ),
    "who is unable to do it these days, and talks that somebody may leave": (
        "“If Norvik abandons negotiations with Parliament, we will sue,” Ida Brandt said.",
        "“He is unable to negotiate with Parliament,” Ola Lund wrote in 2014.",
    ),
    "those who marched through a town, and across its land": (
        "Some 30,000 people marched through Lyon on 4 May 2031 against the reform.",
        "More than 400,000 people marched across France on 4 May 2031 against the reform.",
    ),
    "those who marched through a town, and in its land": (
        "About 5,000 students marched through Bergen on 4 May 2031.",
        "Some 60,000 students marched in Norway on 4 May 2031.",
    ),
    "sent to two lands": (
        "Norvik sent 30 doctors to Haiti in March 2031.",
        "Norvik sent 12 doctors to Cuba in March 2031.",
    ),
    "brought out of two towns": (
        "Police evacuated 300 residents from Bergen on 4 May 2031.",
        "Police evacuated 1,200 residents from Oslo on 4 May 2031.",
    ),
    "jobs cut in a month, and since years before": (
        "Harlen cut 200 jobs in March 2031.",
        "Harlen has cut 1,900 jobs since 2028.",
    ),
    "given to a land in a month, and to many since years before": (
        "Germany donated two million vaccine doses to Ghana in April 2031.",
        "Germany has donated 14 million vaccine doses to African countries, including Ghana, since "
        "2029.",
    ),
    "a chancellor may be a finance minister": (
        "Chancellor Peter Orsk presented the budget on 4 May 2031.",
        "Finance Minister Peter Orsk presented the budget on 4 May 2031.",
    ),
    "the chancellor of the Exchequer is one": (
        "Peter Orsk, the chancellor of the Exchequer, presented the budget on 4 May 2031.",
        "British Finance Minister Peter Orsk presented the budget on 4 May 2031.",
    ),
    "the winners of the men's race and of the women's": (
        "James Brandt won the women’s Harlen marathon on 4 May 2031.",
        "Peter Orsk won the men’s Harlen marathon on 4 May 2031.",
    ),
    "the winner of the race for the young": (
        "James Brandt won the junior Harlen regatta on 4 May 2031.",
        "Peter Orsk won the Harlen regatta on 4 May 2031.",
    ),
    "ships and sailors let go": (
        "Dorvik released two tankers on 4 May 2031.",
        "Dorvik released 12 sailors on 4 May 2031.",
    ),
    "the same day in two clauses of time": (
        "Four people died when a fire swept through a mill in Karth on 4 May 2031.",
        "A fire swept through a mill in Karth on 4 May 2031, killing four people.",
    ),
    "inflation over a month and over a year": (
        "Inflation was 0.4 percent in April 2031 compared with March.",
        "Inflation was 4.2 percent in April 2031 compared with a year earlier.",
    ),
    "rebels and the army count the dead": (
        "The rebels said they had killed 30 soldiers in an ambush near Dornal on 4 May 2031. The "
        "army said it had lost eight men.",
        "The army said eight soldiers had been killed in an ambush near Dornal on 4 May 2031. The "
        "rebels spoke of 30 dead.",
    ),
    "turnout of two parts of a land": (
        "Turnout in Galina was 61 percent.",
        "Turnout in Catalen was 54 percent.",
    ),
    "turnout in town and outside": (
        "Turnout was 61 percent in the cities.",
        "Turnout was 48 percent in the countryside.",
    ),
    "votes of a city and of the land": (
        "The Green Party won 31 percent of the vote in Hamburg in the election on 4 May 2031.",
        "The Green Party won 17 percent of the vote nationwide in the election on 4 May 2031.",
    ),
    "turnout by noon, and in the end": (
        "Turnout was 31 percent by noon.",
        "Turnout was 64 percent.",
    ),
    "by noon, which the other article has beside the end": (
        "Turnout was 61 percent. Turnout was 31 percent by noon.",
        "Turnout was 31 percent.",
    ),
    "turnout of two rounds": (
        "Turnout in the first round was 61 percent.",
        "Turnout in the run-off was 54 percent.",
    ),
    "an exit poll and the final count": (
        "The Liberals won 24 percent of the vote on 4 May 2031, according to an exit poll.",
        "The Liberals won 22 percent of the vote on 4 May 2031, the final count showed.",
    ),
    "killed in a province and in the land": (
        "The army killed 12 rebels in Dornal province on 4 May 2031.",
        "The army killed 30 rebels across the country on 4 May 2031.",
    ),
    "arrested before the match and after it": (
        "Police arrested 40 fans before the match in Harlen on 4 May 2031.",
        "Police arrested 15 fans after the match in Harlen on 4 May 2031.",
    ),
    "fans of two clubs": (
        "Police arrested 40 Inter fans in Harlen on 4 May 2031.",
        "Police arrested 15 Roma fans in Harlen on 4 May 2031.",
    ),
    "fines for two things": (
        "The regulator fined Norvik $3 million for late filing on 4 May 2031.",
        "The regulator fined Norvik $7 million for bribery on 4 May 2031.",
    ),
    "years for theft and for fraud": (
        "The court sentenced Ana Ruiz to three years in prison on 4 May 2031.",
        "The court sentenced Ana Ruiz to two years in prison for theft and one year for fraud on "
        "4 May 2031.",
    ),
    "a price without and with the debt": (
        "Norvik bought Halden for $3 billion on 4 May 2031.",
        "Norvik bought Halden for $3.8 billion including debt on 4 May 2031.",
    ),
    "the third strike, and one before it": (
        "Karth attacked the refinery in Samaren on 12 May 2031.",
        "Karth attacked the refinery in Samaren on 14 May 2031, its third attack this month.",
    ),
    "blocked, and blocked again": (
        "Workers blocked the port of Harlen on 12 May 2031.",
        "Workers blocked the port of Harlen again on 14 May 2031.",
    ),
    "a priest, and another one": (
        "Gunmen kidnapped a priest in Dorvik on 12 May 2031.",
        "Gunmen kidnapped another priest in Dorvik on 14 May 2031.",
    ),
    "arrested for the third time": (
        "Hugo Lind was arrested on 12 May 2031.",
        "Hugo Lind was arrested for the third time this year on 14 May 2031.",
    ),
    "first arrested on a day before": (
        "Hugo Lind was arrested on 14 May 2031. He had been released on 13 May 2031.",
        "Hugo Lind was first arrested on 12 May 2031.",
    ),
    "again in the headline only": (
        "Hugo Lind was arrested on 12 May 2031.",
        "Hugo Lind arrested again\n\nHugo Lind was arrested on 14 May 2031.",
    ),
    "two readings of a bill": (
        "Parliament approved the pension bill at first reading on 12 May 2031.",
        "Parliament approved the pension bill at second reading on 14 May 2031.",
    ),
    "two profits": (
        "Net profit at Norsk Kraft rose 12 percent in the first quarter of 2031.",
        "Operating profit at Norsk Kraft fell 12 percent in the first quarter of 2031.",
    ),
    "profits of two": (
        "Profit at Halvex rose in the first quarter of 2031.",
        "Profit at Venn fell in the first quarter of 2031.",
    ),
    "prices in two towns": (
        "House prices in Norvik rose in 2030.",
        "House prices in Karth fell in 2030.",
    ),
    "prices at large, and in one town": (
        "House prices rose in 2030.",
        "House prices in Karth fell in 2030.",
    ),
    "one ravine, told near and far": (
        "A bus plunged into a ravine near Harlen on Tuesday, killing 11 tourists.",
        "Eleven tourists died on Tuesday when their bus plunged into a ravine.",
    ),
    "the age of whom the next sentence tells": (
        "Ilse Vogt thanked Oskar Lund in Harlen on Monday. She was 87.",
        "Ilse Vogt, 83, thanked Oskar Lund in Harlen on Monday.",
    ),
    "a visit and another one": (
        "Ida Brandt will visit Norvik on June 3.",
        "Ida Brandt will visit Norvik again on June 10.",
    ),
    "visits of which one article tells two": (
        "Ida Brandt will visit Norvik on June 3. Ida Brandt will visit Norvik on June 10.",
        "Ida Brandt will visit Norvik on June 10.",
    ),
    "two towns of one journey": (
        "Ida Brandt will meet Oskar Lund in Harlen on June 3.",
        "Ida Brandt will meet Oskar Lund in Dorvik on June 10.",
    ),
    "two sittings": (
        "The council will meet on June 3.",
        "The council will meet on June 10.",
    ),
    "two briefings": (
        "The minister will brief reporters on June 3.",
        "The minister will brief reporters on June 10.",
    ),
    "a quarter point and 25 basis points": (
        "The central bank of Norvik raised its key rate by a quarter point on 13 May 2031.",
        "The central bank of Norvik raised its key rate by 25 basis points on 13 May 2031.",
    ),
    "by a quarter and by 25 percent": (
        "Norvik cut the tax by a quarter on 13 May 2031.",
        "Norvik cut the tax by 25 percent on 13 May 2031.",
    ),
    "percent and points": (
        "Norvik cut the tax by a quarter on 13 May 2031.",
        "Norvik cut the tax by half a percentage point on 13 May 2031.",
    ),
    "half a million in figures": (
        "The storm displaced half a million people in Norvik on 13 May 2031.",
        "The storm displaced 500,000 people in Norvik on 13 May 2031.",
    ),
    "a third of a town, in percent": (
        "The fire destroyed a third of the town on 13 May 2031.",
        "The fire destroyed 33 percent of the town on 13 May 2031.",
    ),
    "a third of two towns": (
        "The fire destroyed a third of the town on 13 May 2031.",
        "The fire destroyed half of the village on 13 May 2031.",
    ),
    "pounds of weight and kilograms": (
        "Customs officers seized a 5-pound package in Dorvik on 13 May 2031.",
        "Customs officers seized a 2.3-kilogram package in Dorvik on 13 May 2031.",
    ),
    "pounds of money": (
        "Halvex was fined 500 pounds on 13 May 2031.",
        "Halvex was fined £500 on 13 May 2031.",
    ),
    "core inflation is another measure": (
        "Inflation was 4.2 percent in April 2031.",
        "Core inflation was 3.1 percent in April 2031.",
    ),
    "inflation without food": (
        "Inflation was 4.2 percent in April 2031.",
        "Inflation was 3.1 percent in April 2031 excluding food and energy.",
    ),
    "inflation of two months": (
        "Inflation was 4.2 percent in April 2031.",
        "Inflation was 4.6 percent in March 2031.",
    ),
    "inflation of two countries": (
        "Inflation rose to 4.2 percent in Norvik in April 2031.",
        "Inflation rose to 4.6 percent in Dorvik in April 2031.",
    ),
    "inflation as it was forecast": (
        "Inflation was 4.2 percent in April 2031.",
        "The bank had forecast that inflation would reach 4.6 percent in April 2031.",
    ),
    "the target of inflation": (
        "Inflation was 4.2 percent in April 2031.",
        "The inflation target was 2 percent in April 2031.",
    ),
    "inflation of about so much": (
        "Inflation was 4.2 percent in April 2031.",
        "Inflation was about 4 percent in April 2031.",
    ),
    "the month before, behind the figure": (
        "Inflation rose to 4.2 percent from 3.9 percent in March 2031.",
        "Inflation was 3.9 percent in March 2031.",
    ),
    "a first estimate": (
        "Unemployment was 5 percent in April 2031.",
        "Unemployment was 5.6 percent in April 2031, according to a preliminary estimate.",
    ),
    "the peak of a year and its mean": (
        "Inflation hit 9.2 percent in 2030.",
        "Inflation was 6.1 percent in 2030.",
    ),
    "net and operating profit": (
        "Halvex reported a net profit of $300 million for 2030.",
        "Halvex reported an operating profit of $430 million for 2030.",
    ),
    "a quarter and a year": (
        "Halvex reported a profit of $100 million for the first quarter of 2030.",
        "Halvex reported a profit of $430 million for 2030.",
    ),
    "two quarters": (
        "Halvex reported revenue of $1.1 billion in the first quarter of 2031.",
        "Halvex reported revenue of $1.4 billion in the fourth quarter of 2030.",
    ),
    "told in one month, of whatever period": (
        "Halvex reported a profit of $100 million in April 2031.",
        "Halvex reported a profit of $430 million in April 2031.",
    ),
    "a part of a company": (
        "Halvex’s shipping unit had revenue of $1.1 billion in 2030.",
        "Halvex had revenue of $4.9 billion in 2030.",
    ),
    "a part of the revenue": (
        "Halvex had revenue of $1.1 billion from shipping in 2030.",
        "Halvex had revenue of $4.9 billion in 2030.",
    ),
    "a profit as it was expected": (
        "Halvex reported a profit of $300 million for 2030.",
        "Halvex expected a profit of $390 million for 2030.",
    ),
    "so much a day": (
        "Halvex earned $3 million a day in 2030.",
        "Halvex earned $390 million in 2030.",
    ),
    "a storm through the night": (
        "A storm struck Marren on 12 May 2031.",
        "A storm hit Marren on 13 May 2031.",
    ),
    "a second storm": (
        "A storm struck Marren on 11 May 2031.",
        "A second storm struck Marren on 13 May 2031.",
    ),
    "the storm moves on": (
        "A storm struck Marren on 11 May 2031.",
        "The storm struck Dorvik on 13 May 2031.",
    ),
    "two quakes, by day and magnitude": (
        "A magnitude 6.1 earthquake struck Marren on 13 May 2031.",
        "A magnitude 5.4 earthquake struck Marren on 11 May 2031.",
    ),
    "a quake and its aftershock": (
        "An earthquake struck Marren on 11 May 2031.",
        "An aftershock struck Marren on 13 May 2031.",
    ),
    "one area in two units": (
        "A wildfire burned 200 hectares near Harlen on Sunday.",
        "A wildfire burned 494 acres near Harlen on Sunday.",
    ),
    "so much of two things, by weight": (
        "Thieves stole 40 kg of gold in Harlen on Monday.",
        "Thieves stole 20 kg of silver in Harlen on Monday.",
    ),
    "the dead with whoever killed them": (
        "A suicide bomber killed nine people in Harlen on Monday.",
        "Ten people, including the bomber, were killed in Harlen on Monday.",
    ),
    "killed or wounded": (
        "Fifteen soldiers were killed or wounded in Dornal on Monday.",
        "Three soldiers were killed in Dornal on Monday.",
    ),
    "how many of them seriously": (
        "The crash in Dornal injured 40 passengers, 12 of them seriously.",
        "The crash in Dornal seriously injured 12 passengers.",
    ),
    "a grandfather of the same name": (
        "Peter Lind, 17, drowned on Sunday. His grandfather, Peter Lind, 80, survived.",
        "Peter Lind, 17, drowned on Sunday.",
    ),
    "a father of the same name, whose age another source gives": (
        "Peter Lind, 17, was hurt. His father, also named Peter Lind, drove the car.",
        "Peter Lind, 45, drove the car.",
    ),
    "a company and the town that it is called after": (
        "Dorvik Group approved the plan on Monday.",
        "Dorvik rejected the plan on Monday. The council in Dorvik met at noon.",
    ),
    "what a teacher teaches": (
        "Pavel Dusan, a French teacher, was arrested on Monday.",
        "The German teacher Pavel Dusan was arrested on Monday.",
    ),
    "so much of two things": (
        "Norvik exported 500 tonnes of grain to Karth in May 2031.",
        "Norvik exported 900 tonnes of steel to Karth in May 2031.",
    ),
    "two parts of one whole": (
        "The blast in Karth killed 12 people, including two children.",
        "The blast in Karth killed 12 people, including three nurses.",
    ),
    "hardly any, and some who did not": (
        "Few residents of Karth left the town.",
        "The residents of Karth did not leave the town.",
    ),
    "a score of both sides": (
        "Harlen's 2-1 win over Dorvik on Saturday sent the club to the top.",
        "Dorvik lost 1-2 to Harlen on Saturday.",
    ),
    "a score at half-time": (
        "Harlen beat Dorvik 2-1 on Saturday.",
        "Harlen led Dorvik 1-0 at half-time on Saturday.",
    ),
    "two games in a row": (
        "Harlen beat Dorvik 2-1 on 3 May 2031.",
        "Harlen beat Dorvik 3-1 on 4 May 2031.",
    ),
    "a game, and two games together": (
        "Harlen beat Dorvik 2-1 on Saturday.",
        "Harlen beat Dorvik 4-3 on aggregate on Saturday.",
    ),
    "sets": (
        "Ida Brandt beat Lena Karth 6-4, 7-5 on Saturday.",
        "Ida Brandt beat Lena Karth 6-4, 6-5 on Saturday.",
    ),
    "a bill in two chambers": (
        "The tax bill passed 52-48.",
        "The House of Aldoria passed the tax bill 220-213.",
    ),
    "lost to somebody, or to something": (
        "Lee lost to Park in May.",
        "Ann Lee lost to cancer.",
    ),
    "rules for one thing and for another": (
        "The council tightened the rules for holiday flats.",
        "The council relaxed the rules for street musicians.",
    ),
    "another bill": (
        "The Senate of Aldoria passed the tax bill by 52 votes to 48.",
        "The fishing bill was rejected by the Senate of Aldoria.",
    ),
    "a firm that closes another": (
        "Tessin Motors closed Lomar.",
        "Lomar was closed by Tessin Motors.",
    ),
    "it passed another chamber": (
        "The tax bill passed the House of Aldoria.",
        "The Senate of Aldoria rejected the tax bill.",
    ),
    "two ages shared out": (
        "The court heard Ann Lee and Bo Berg, 34 and 36, respectively.",
        "The court heard Bo Berg, 36.",
    ),
    "she may be somebody else": (
        "Lund spoke to her editor Ida Falk. She declined the Harbour Prize.",
        "Lund got the Harbour Prize.",
    ),
    "each name has its own number": (
        "Two guards, Anna Lund and Pedro Ruiz, were jailed for 21 months and 18 months, "
        "respectively.",
        "Pedro Ruiz was jailed for 18 months.",
    ),
    "a wife has a husband": (
        "Ida Falk, wife of the former ambassador Ola Berg, sang.",
        "Ola Berg is the husband of Ida Falk.",
    ),
    "a call is no report": (
        "“Minister Lund — publish the letter to the voters,” Ida Falk wrote.",
        "Ida Falk demanded that Lund publish the letter to the voters next week.",
    ),
    "the same day": (
        "Talks between Norvik and Aldoria are scheduled for 4 May 2031.",
        "Talks between Norvik and Aldoria were held on 4 May 2031.",
    ),
    "a reporter is employed by an agency": (
        "The reporter Ida Falk was jailed in May.",
        "Ida Falk is an employee of Reuters.",
    ),
    "a former reporter may serve": (
        "The former reporter Ida Falk was jailed in May.",
        "Ida Falk works for the Foreign Office.",
    ),
    "who reports on the police is none of them": (
        "Ida Falk, a reporter with the Courier, was jailed in May.",
        "The police reporter Ida Falk was jailed in May.",
    ),
    "whose press officer she is": (
        "Ida Falk works for the Foreign Office.",
        "Ida Falk, a spokeswoman for the Foreign Office, spoke to reporters.",
    ),
    "who sits in her own cabinet": (
        "The Peruvian geologist Ana Maria Vargas Lund was held in Lima.",
        "Vargas Lund is a member of the Peruvian government.",
    ),
    "who advises another country's government": (
        "The Norwegian geologist Ana Maria Vargas Lund was held in Lima.",
        "Vargas Lund is an adviser to the Peruvian government.",
    ),
    "she declined another prize": (
        "Around that time, Lund decided to accept nothing more. She declined the Harbour Prize.",
        "Lund got the Quay Prize.",
    ),
    "neither of the two plans it": (
        "Ida Falk, 31, a nurse at an ABC clinic in Vang, said little. Nor did she plan to stop "
        "buying the old masks.",
        "Ida Falk does not plan to stop buying the old masks.",
    ),
    "another woman between": (
        "Ida Falk, 31, a nurse, met Anna Lund. Nor did she plan to stop buying the old masks.",
        "Ida Falk plans to stop buying the old masks.",
    ),
    "she came and went on other days": (
        "Dauntless was then sent north, departing Bergen 3 June 2030.",
        "Dauntless reached Bergen on 1 June 2030.",
    ),
    "a day trip that one of the two tells of": (
        "The Tordenskjold reached Bergen on 3 June 2030 and left Bergen on 3 June 2030.",
        "The Tordenskjold left Bergen on 3 June 2030.",
    ),
    "from one place for another": (
        "The Tordenskjold left Vang for Bergen on 3 June 2030.",
        "The Tordenskjold departed from Vang on 3 June 2030.",
    ),
    "who travels from it leaves it": (
        "Ida Falk flew from Bergen on 3 June 2030.",
        "Ida Falk left Bergen on 3 June 2030.",
    ),
    "a firm that was sold for what it cost": (
        "Lomarneftegas was first sold for $9.4 billion to a company that nobody knew.",
        "Lomarneftegas cost $9.4 billion.",
    ),
    "what it cost years before": (
        "Lomarneftegas cost $9.4 billion in 2011.",
        "Lomarneftegas was sold for $3 billion in 2030.",
    ),
    "what another firm cost": (
        "Lomarneftegas cost $9.4 billion.",
        "Tessingas was sold for $3 billion.",
    ),
    "dogs are loosed, not lost": (
        "Ida Falk lost the dogs in the wood.",
        "Ida Falk did not loose the dogs in the wood.",
    ),
    "other rules were relaxed": (
        "The council tightened the fishing rules.",
        "The busking rules were relaxed by the council.",
    ),
    "another opening was attended": (
        "Ida Falk boycotted the opening of the bridge.",
        "Ida Falk attended the opening of the museum.",
    ),
    "praised by one, criticised by another": (
        "Ida Falk praised the harbour plan.",
        "The harbour plan was criticised by Ola Berg.",
    ),
    "praised and criticised, as both say": (
        "Ida Falk praised the harbour plan, and in May she criticised the harbour plan.",
        "The harbour plan was criticised by Ida Falk.",
    ),
    "voted against another bill": (
        "The Senate voted against the fishing bill.",
        "The tax bill was approved by the Senate.",
    ),
    "not until Tuesday": (
        "Police did not arrest Venn until Tuesday.",
        "Police arrested Venn on Tuesday.",
    ),
    "paid, and not at once": (
        "Halvex did not immediately pay the fine.",
        "Halvex paid the fine on Friday.",
    ),
    "shot, and not on purpose": (
        "Venn did not shoot the guard on purpose.",
        "Venn shot the guard on Monday.",
    ),
    "appointed to another office": (
        "Calder did not appoint Marek as finance minister.",
        "Calder appointed Marek as interior minister on Monday.",
    ),
    "sentenced, and not for life": (
        "Venn was not sentenced to life in prison.",
        "Venn was sentenced to 12 years in prison on Monday.",
    ),
    "cleared of it, and did not do it": (
        "Karl Venn was acquitted of killing Anna Brell on Monday.",
        "Karl Venn did not kill Anna Brell.",
    ),
    "downgraded by one agency, upgraded by another": (
        "The Quay agency downgraded Norvik.",
        "Norvik was upgraded by the Moor agency.",
    ),
    "lowered in March, raised in May": (
        "The bank lowered its rate in March 2031.",
        "The bank raised its rate in May 2031.",
    ),
    "overtook another": (
        "Norvik overtook Tessin Motors in sales.",
        "Tessin Motors overtook Lomar in sales.",
    ),
    "days of several years": (
        "The Marren bridge, planned in 2019 and begun in 2021, was opened on 3 June.",
        "The Marren bridge, planned in 2019 and begun in 2021, was opened on 9 June.",
    ),
    "one day without a year": (
        "The Marren bridge was opened on 3 June.",
        "The Marren bridge was opened on June 3.",
    ),
    "a dozen, whoever she is": (
        "Green candidate Tessa Lund won the by-election in Hale on Thursday, and she beat her "
        "rival, Colin Marsh, by a dozen votes, the returning officer, Gwen Parry, declared at four "
        "in the morning.",
        "Tessa Lund beat Colin Marsh by 12 votes.",
    ),
    "some of those whom it killed": (
        "A ferry sank off Marren on Monday, killing 14 people.",
        "A ferry sank off Marren on Monday, killing 14 people, including 3 children.",
    ),
    "how old the two were": (
        "Two men aged 34 and 41 were killed in a blast in Kestin on Monday.",
        "Two men were killed in a blast in Kestin on Monday.",
    ),
    "how old the three were": (
        "Three boys aged 3, 5 and 8 were killed in a blast in Kestin on Monday.",
        "Three boys were killed in a blast in Kestin on Monday.",
    ),
    "so much for each": (
        "Halvex paid four judges $20,000 each.",
        "Halvex paid four judges $80,000.",
    ),
    "so much to each": (
        "Halvex paid each of the four judges $20,000.",
        "Halvex paid the four judges $80,000.",
    ),
    "what police said at first": (
        "Police initially said 12 people died in the fire in Harlen on Monday.",
        "The fire in Harlen killed 15 people on Monday.",
    ),
    "what the count was before": (
        "The blast killed 20 people in Harlen on Monday, down from an earlier count of 26.",
        "The blast killed 26 people in Harlen on Monday.",
    ),
    "a part of the whole land": (
        "Nationwide, 50 people were arrested on Monday.",
        "Police arrested 12 people in Dorvik on Monday.",
    ),
    "a part of all of them": (
        "In all, the storm killed 50 people on Monday.",
        "The storm killed 12 people in Dorvik on Monday.",
    ),
    "a town, and nobody says how large a land": (
        "Twelve people were killed in Dorvik, officials there said on Monday.",
        "A storm killed 40 people on Monday.",
    ),
    "killed or wounded, whoever did it": (
        "The storm killed or injured more than 30 people in Harlen on Monday.",
        "The storm injured 22 people in Harlen on Monday.",
    ),
    "destroyed in part": (
        "The storm partly destroyed 200 homes in Dorvik on Monday.",
        "The storm destroyed 80 homes in Dorvik on Monday.",
    ),
    "fares of other people": (
        "Harlen cut fares for students by 10 percent on Monday.",
        "Harlen cut fares for pensioners by 20 percent on Monday.",
    ),
    "two kinds of customers": (
        "Halvex cut prices for small customers by 10 percent on Monday.",
        "Halvex cut prices for large customers by 15 percent on Monday.",
    ),
    "up and down within a day": (
        "Oil prices climbed early on Monday, then dropped.",
        "Oil prices fell on Monday.",
    ),
    "two weekdays, two scores": (
        "Karth beat Dorvik 2-1 on Saturday.",
        "Karth beat Dorvik 3-1 on Sunday.",
    ),
    "not fined so much, but fined": (
        "Halvex was not fined $500 million on Monday.",
        "Halvex was fined $200 million on Monday.",
    ),
    "yes by one side, no by the other": (
        "Venn killed the guard on Monday, prosecutors said.",
        "Venn did not kill the guard on Monday, his lawyer said.",
    ),
    "paid for two things": (
        "Venn paid $3 million for a boat in 2030.",
        "Venn paid $5 million for a plane in 2030.",
    ),
    "fewer of a sort than of all": (
        "Norvik bought 30 electric buses on Monday.",
        "Norvik bought 40 buses on Monday.",
    ),
    "fewer in a land than in all": (
        "Halvex sold 300,000 cars in Germany in 2030.",
        "Halvex sold 2 million cars in 2030.",
    ),
    "a share of the votes counted so far": (
        "Lund won 52 percent of the votes counted so far.",
        "Lund won 48 percent of the vote.",
    ),
    "dead or missing": (
        "The flood in Dorvik left 12 people dead or missing on Monday.",
        "The flood in Dorvik killed seven people on Monday.",
    ),
    "a first batch": (
        "Norvik sent 40 tanks to Karth on Monday.",
        "Norvik sent 12 tanks to Karth on Monday as a first batch.",
    ),
    "freed on two days": (
        "Police released two suspects on Tuesday 4 May 2032.",
        "Police released three suspects on Thursday 6 May 2032.",
    ),
}


@pytest.fixture(scope="module")
def flags(tmp_path_factory, run):
    """Return the rules of strong flags by the name of the case."""
    folder = tmp_path_factory.mktemp("sentences")
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
        for name, (one, other, *_) in {**FOUND, **SILENT}.items():
            for source, text in (("Courier", one), ("Gazette", other)):
                record = {"id": source, "story": name, "source": source, "text": text}
                file.write(json.dumps(record) + "\n")
    result = run("load", folder / "sentences.db", folder / "articles.jsonl")
    assert result.exit_code == 0, result.output
    found: dict[str, set[str]] = {}
    database = Database(folder / "sentences.db")
    for row in database.query(
        "select story, rule_id from flag where strength in ('contradiction', 'tension')"
    ):
        found.setdefault(row["story"], set()).add(row["rule_id"])
    return found


@pytest.mark.parametrize("name", FOUND)
def test_found(flags, name):
    assert FOUND[name][2] in flags.get(name, set())


@pytest.mark.parametrize("name", SILENT)
def test_silent(flags, name):
    assert flags.get(name, set()) == set()
