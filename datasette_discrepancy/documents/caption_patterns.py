"""How captions of pictures look, as tables of patterns (see page_furniture)."""

from __future__ import annotations

import re

from .page_furniture import AGENCY, row

# The camera, as its own sentence at the end of a caption.
CAMERA = re.compile(
    r"(?:taken|shot|captured|photographed|photo taken|image taken|picture taken)\s(?:with|on"
    r"|using|by|through)\s(?:(?:an?|the|his|her|my)\s)?[^.!?]{0,60}?\b(?:camera|lens|iPhone"
    r"|smartphone|drone|Nikon|Canon|Sony|Fuji(?:film)?|Leica|Pentax|Olympus|Lumix|Panasonic"
    r"|Hasselblad|Ricoh|GoPro|DJI|Pixel|Galaxy|Mavic|EOS)\b[^.!?]{0,40}\.?$",
    re.IGNORECASE,
)

# Captions. A still picture only: "a video shows" is how reports tell of videos.
PICTURE = (
    r"(?:photo(?:graph)?|picture|image|snapshot|snap|shot|screenshot|screen ?grab|frame grab"
    r"|video grab|still|portrait|illustration|aerial view|view|close-up|sketch|cartoon|graphic"
    r"|map|file photo|combination(?: of)?(?: photos| pictures)?|composite(?: image)?)"
)
SORT = (
    r"(?:(?:undated|handout|file|satellite|aerial|official|archive|archival|recent|rare"
    r"|general|overhead|drone|combination|composite|black-and-white|grainy|press|wide|iconic"
    r"|historic|stock|side|symbolic|representative|front|rear|night|courtroom"
    r"|artist[’']s)\s){0,3}"
)
# "A photo of the two was published on Friday" is a sentence of the report.
NO_STORY = (
    r"(?![^.]{0,120}\b(?:was|were|has been|have been|had been)\s(?:\w{1,12}\s)?(?:published"
    r"|released|posted|shared|circulat|leaked|taken down|obtained|broadcast|printed|found|seen"
    r"|removed|sold|shown|emailed)|[^.]{0,120}\b(?:went viral|emerged|surfaced|sparked"
    r"|prompted|drew|caused|provoked|shows? that|showed|suggests?|reveals?|indicates?)\b)"
)
CAPTIONS = (
    row(
        "caption label",
        800,
        r"(?:file(?:\s(?:photo|image|picture))?|(?:photo|image|picture|figure"
        r"|fig\.?)s?(?:\scaption)?|photograph|media caption|caption|pictured(?: (?:above|below"
        r"|here|left|right))?|above|below|left|right|top|bottom|representational image"
        r"|representative image)\s?(?:\d{1,2}\s?)?(?::|\s[-–—]+)\s?\S",
    ),
    row("caption label", 800, r"(?:image|media) caption,?\s\S"),
    row(
        "picture of",
        500,
        rf"(?:an?|this|one)\s{SORT}{PICTURE}\s(?:of|from|depicting|capturing|showing|featuring"
        rf"|illustrating|taken|provided by|released by)\b{NO_STORY}",
    ),
    row(
        "picture of", 500, rf"this\s{SORT}{PICTURE}\b[^.]{{0,120}}\b(?:shows?|depicts?|captures?)\b"
    ),
    row("picture of", 500, rf"in this\s(?:[\w.,]{{1,12}}\s){{0,6}}{PICTURE}\b"),
    row(
        "picture of",
        500,
        rf"{SORT}(?:photo(?:graph)?|snapshot|screenshot|still|file photo)\s(?:of|shows"
        rf"|showing)\b{NO_STORY}",
    ),
    row("pictured", 400, r"pictured (?:above|below|here|left|right|in|at|on|during)\b"),
)

# A photographer's or agency's credit that ends a caption.
CAPTION_CREDIT = re.compile(
    r"(?:[(\[]\s?(?:AP Photo|Photo(?:graph)?\b|Image\b|Picture\b|Credit\b|Courtesy|Screenshot"
    r"|via\s"
    rf"|(?:[\w.’'-]{{1,25}}\s){{0,4}}[\w.’'-]{{0,25}}(?:/|\svia\s|,\s){AGENCY}\b"
    rf"|{AGENCY}\s?(?:/|via\s|Photo|"
    r"Images|file))[^()\[\]]{0,100}[)\]]"
    rf"|(?:[|·•—–-]|[.”\"]\s|\b(?:Photograph|Photo|Image|Credit"
    rf"|Picture):)\s?[^|()]{{0,60}}?(?:/|\svia\s|[|:]\s?){AGENCY}(?:\sImages)?"
    r"|\bGetty Images|[.”\"]\s?Credit(?:\.{3}|…|:)?\s?[A-Z][^.!?]{2,80})\.?$"
)
# One of these stands in each such credit; prose has them seldom, and is quickly searched for them.
SIGNS_OF_CREDIT = ("(", "[", "/", "|", ":", "via", "Getty Images", "Credit")
PLAIN_CREDIT = re.compile(rf"[(\[]{AGENCY}[)\]]\.?$")
# Where people stand in a picture.
POSITION = re.compile(
    r"(?:,\s(?:(?:second|third|far|top|bottom|front|back|upper)\s(?:from\s)?)?(?:left|right"
    r"|cent(?:er|re)|background|foreground|seated|standing)\s?,|\((?:[LRC]|left|right"
    r"|cent(?:er|re)|2nd [LR])\))",
    re.IGNORECASE,
)
# A photographer's or archive's credit as the last words of a caption, behind its full stop:
# "Photo: Ann Lee", "Picture by Ann Lee", "Harbour Post/A. Lee", "Northern Pictures".
CREDIT_WORD = (
    r"(?:Fotos?|Fotografie|Bild(?:er|quelle|nachweis)?|Quelle|Cr[eé]dits?(?: photo)?|Photographie"
    r"|Cr[eé]ditos?|Fuente|Fonte|Imagen|Immagine|Beeld|Kuva|Foto[gq]raf|Фото)"
)
NAMES = r"[A-ZÀ-Þ][\w.’'&-]{0,24}(?:\s[A-ZÀ-Þ][\w.’'&-]{0,24}){0,4}"
LAST_CREDIT = re.compile(
    r"(?<=[.!?”\")|])\s(?P<credit>(?:"
    r"(?:Photo(?:graph)?|Picture|Image|Pic|Illustration|Credit|PHOTO|IMAGE|PICTURE)s?"
    r"(?:\s(?:by|courtesy of|credit|via))?\s?[:/|–—]?\s"
    rf"{NAMES}(?:\s(?:for|via|of)\s{NAMES})?(?:\s?[/,]\s?{NAMES})?(?:\s(?:archive|library))?"
    rf"|{CREDIT_WORD}:\s{NAMES}(?:\s?[/,]\s?{NAMES})?|©\s?{NAMES}(?:\s?[/,]\s?{NAMES})?"
    rf"|{NAMES}(?:/{NAMES}){{1,2}}"
    r"|(?:[A-ZÀ-Þ][\w.’'&-]{0,24}\s){1,4}(?:Pictures|Images|Photos?|Archives?|Photography|Library)"
    r")\.?)$"
)
LONGEST_WITH_CREDIT = 400
LONGEST_CAPTION = 700
# A label on a line of its own: the next paragraph is the caption.
CAPTION_FOLLOWS = re.compile(r"(?:image |photo |media )?caption\s?[,:]?$", re.IGNORECASE)
LABEL = re.compile(r"[A-Za-z ]{3,20}:\s")
