"""Words that tell who does an infinitive or a gerund: verbs and nouns by whose doer it is.

Control in the sense of generative grammar; see Rosenbaum 1967 and Larson 1991 ("promise").
"""

from __future__ import annotations

RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose", "where", "when"})
# "blamed Lee for losing": the object does it, in the passive the subject.
BLAMING = frozenset(
    "criticise criticize accuse blame praise thank condemn fault rebuke chide chastise arrest "
    "charge fine sue punish fire mock convict suspect forgive denounce slam assail commend jail "
    "sentence attack pressure talk scold impeach credit acquit clear exonerate exculpate "
    "absolve vindicate".split()
)
# "kept Lee from losing".
KEEPING_FROM = frozenset("prevent stop bar ban keep block discourage prohibit".split())
OBJECT_FOR = BLAMING | KEEPING_FROM
BLAMED_BY = frozenset({"for", "of", "from", "into", "with", "over"})
# "asked Lee to lead the party": they say little without what is asked.
PERSUADING = frozenset(
    "ask urge press force allow tell order lead help push encourage direct pressure beg implore "
    "exhort warn remind instruct compel persuade convince dare challenge cause enable permit "
    "authorise authorize request require want expect empower forbid prompt".split()
)
# "chose Lee to lead the party", "taught Lee to swim": they are deeds by themselves.
CHOOSING = frozenset(
    "nominate appoint name choose pick select elect tap hire send invite call recruit task prod "
    "nudge goad counsel advise command oblige tempt spur motivate inspire train teach enlist "
    "dispatch deploy trust condemn provoke entice lure coax petition lobby commission assign "
    "sentence".split()
)
OBJECT_TO = PERSUADING | CHOOSING
# "endorsed Lee to lead the party": so it is if their object is somebody ("backed a plan to win").
OBJECT_TO_SOMEBODY = frozenset(
    "endorse back pay bribe retain engage promote summon anoint install support designate tout "
    "groom reappoint bring get".split()
)
# "appreciates Lee signing it", "saw Lee leave": the object does it.
OBJECT_GERUND = frozenset(
    "appreciate see hear catch watch show recall remember resent imagine film record spot depict "
    "photograph picture describe find notice observe witness discover involve justify mind "
    "tolerate anticipate envision excuse portray".split()
)
# Gerunds that tell how the verb before them is done.
MANNER_GERUNDS = frozenset("use say cite call add note accord include follow base quote".split())
# "told members on Thursday to leave", "a law last year that": a time does nothing.
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday day week month year night morning "
    "afternoon evening today yesterday tomorrow time moment hour".split()
)
# What their clause names itself: "what he disputes", "whatever we call it".
FREE_RELATIVES = frozenset({"what", "whatever", "whoever", "whichever"})
# "called on the mayor to resign": the mayor shall do it.
OBLIQUE_CONTROL = frozenset({"call", "appeal", "plead", "count", "rely", "depend", "press", "lean"})
# "He promised her to come": the subject does it although there is an object.
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "swear", "threaten"})
# A gerund right behind these as an object tells what the subject does in them: "made a mistake
# signing it", "spends her time reading".
OWN_DOING = frozenset(
    "mistake error blunder time life career hour day week month year decade energy money trouble "
    "difficulty success fun job fortune living".split()
)
# "My experience dealing with it": whose these are deals with it.
LIVED = frozenset(
    "experience time career work job success trouble difficulty history record day year life "
    "role interest".split()
)
# Prepositions before a gerund that tells what a noun is about.
BEFORE_GERUNDS = frozenset({"of", "for", "in", "about", "against", "on"})
# "Lee's responsibility for closing the school": the owner does it also behind "for" and "on".
ANSWERABLE = frozenset(
    "responsibility credit blame reputation reason excuse penchant record knack trial sentence "
    "guilt apology regret".split()
)
# "drew criticism for closing the school": who gets it did it; whose it is did not.
BORNE = frozenset("criticism praise fire flak scrutiny applause heat award prize medal".split())
# "the decision by the board to sell": who is named between a noun and its infinitive.
BEARERS = frozenset({"by", "for", "of", "from", "among"})
# "gave Lee the right to build".
GIVING = frozenset("give grant offer deny award hand afford allow lend cost provide".split())
# Things and bodies that do what an infinitive behind them says: "a bill to ban it".
ACTING = frozenset(
    "bill law act legislation measure amendment resolution order rule regulation treaty ad "
    "advert commercial committee panel team commission council board agency group coalition crew "
    "army company firm court government country state party".split()
)
# "met Lee in an effort to save it": what is hung by these is the doer's own.
ACCOMPANYING = frozenset({"in", "with", "as", "as part of", "despite", "without", "under", "on"})
SINGULAR = frozenset({"was", "is", "has", "does"})
ORDINALS = frozenset("first second third last latest only next".split())
# Of whatever is called for, wanted or ordered, whoever calls for it is not the doer.
CALLED_FOR = frozenset("call demand order appeal plea petition".split())
# "made an effort to save it": what these have as their object is their subject's own doing.
OWNING = frozenset(
    "have make take launch begin start announce unveil propose outline continue abandon drop end "
    "resume renew mount pursue issue keep fulfil fulfill honour honor break lose gain get win miss "
    "seize use need want lack seek exercise show express signal reiterate repeat reaffirm detail "
    "describe declare mull consider plan devise draft craft draw prepare lay develop find see join "
    "undertake redouble scrap cancel delay postpone shelve suspend earn retain deserve enjoy "
    "reserve hold step double set put give file run organise organize lead state voice form be "
    "concoct hatch accelerate intensify bolster spearhead defend explain reveal disclose share "
    "possess assert claim acquire reach adopt withdraw retract revoke".split()
)
# Whose the pronouns of these are, by the tags of the nouns that may have them.
OWN_OF_BODIES = {"its": frozenset({"NN", "NNP"}), "their": frozenset({"NNS", "NNPS"})}
# "would like Lee to stay": the object does it, if it is somebody.
WISHING = frozenset("like need prefer love hate".split())
# Conjunctions and prepositions of a gerund beside a clause.
BESIDE_GERUNDS = frozenset({"while", "when", "before", "after", "without", "by"})
# What a thing is for, if its verb is passive: "steps were taken to train them".
PURPOSED = frozenset(
    "need require use take design build pass spend raise deploy create establish introduce write "
    "mean intend".split()
)
# What is intended or designed to do something does it: "the bill is meant to protect miners".
INTENDED = frozenset({"intend", "mean", "design", "suppose"})
# Who is willing or ready to do something would do it: "a board willing to sell".
DISPOSED = frozenset(
    "willing unwilling able unable ready eager keen likely unlikely reluctant anxious poised "
    "prepared determined set bound sure certain free quick slow desperate happy content hesitant "
    "loath inclined".split()
)
CLAUSAL_SUBJECTS = frozenset({"csubj", "csubj:pass", "csubjpass", "csubj:outer"})
# "it means closing the school": their gerund is anybody's.
ENTAILING = frozenset(
    "mean involve require include entail necessitate justify allow prohibit forbid oppose".split()
)
# Words that are prepositions and conjunctions alike.
CONJUNCTIONS = frozenset({"as", "before", "after", "since", "until", "till", "when", "while"})
