"""Whether a question about a no asks for everything at once."""

import re

_ALL = re.compile(
    r"\bwhat\s+(?:exactly\s+|was it (?:that )?)?(?:(?:did|have|had)\s+i|i(?:'d|'ve)?(?:\s+ha(?:d|ve))?)\s+"
    r"(?:do|done|did|get|got|be doing)\s+wrong\b[^.?!]{0,20}\b(?:in general|generally|overall|altogether|"
    r"with everything|in everything|with (?:it )?all|all round|on the whole|as a whole|throughout|from start to finish|"
    r"from beginning to end|every time|always)\b"
    r"|\b(?:in general|generally|overall|altogether|on the whole)\b[^.?!]{0,20}\bwhat\s+(?:did i|i|have i)\s+(?:do|did|"
    r"done|get|got)\s+wrong"
    r"|\bwhat (?:am|was) i (?:lacking|missing) (?:as a|in general|overall|altogether)\b"
    r"|\bwhat(?: is| was|'s) (?:wrong with|bad about) me\b"
    r"|\b(?:full|complete|whole) list of (?:what|all|everything|my)\b"
    r"|\ball (?:that )?you (?:all |both )?thought\b|\bthe good and the bad\b"
    r"|\b(?:everything|all)(?: that)? i (?:did|do|got|get|said|have done|had|'ve done) (?:wrong|badly)\b"
    r"|\b(?:everything|all)(?: that)? i (?:ought to|should|must|could|can|need to|have to|might) (?:\w+ ){0,2}"
    r"(?:do (?:better|differently)|done (?:better|differently)|improve|change|work on|put right|learn)\b"
    r"|\bhow (?:i|one) (?:can|could|might|should|must|am to) (?:improve|better|change|do better)(?: myself)?\b"
    r"[^.?!]{0,12}\b(?:in general|generally|overall|altogether|as a (?:person|candidate|whole)|all round)\b"
    r"|\beverything (?:that )?(?:you|they|the panel) (?:did not|didn't|do not|don't) (?:like|care for)\b"
    r"|\ball (?:of )?your notes\b|\bwhat (?:each|every|all)\b[^.?!]{0,40}\b(?:thought|made|think) of me\b"
    r"|\bhow do i have to be\b|\bbetter (?:in|with|at|about) (?:everything|all of it|general)\b"
    r"|\ball (?:of )?(?:the|your) reasons\b|\bevery (?:single )?reason\b"
    r"|\bgood (?:and|or) bad\b|\bgood,? bad (?:and|or)\b"
    r"|\b(?:everything|all|anything and everything)(?:\s+(?:that|which))?\s+(?:you|the panel|they|he|she|anyone|"
    r"everybody|everyone|the team)(?:\s+all|\s+both)?(?:\s+ha(?:d|ve|s))?\s+(?:thought|think|noticed|wrote|"
    r"written|felt|feel|said|saw|"
    r"made|disliked?|liked?)\b[^.?!]{0,20}\b(?:me|my)\b"
    r"|\b(?:everything|all)(?:\s+(?:that|which))?\s+"
    r"(?:is|was|i am|i was|i'm|are|were|i|there (?:is|was))?\s*(?:still\s+)?"
    r"(?:lack(?:ing|ed)?|missing|wrong|weak|bad about|at fault|not good enough)\b"
    r"|\b(?:everything|all)\s+about\s+(?:me|my\s+(?:interview|application|performance|character|manner|answers))\b"
    r"|\b(?:all|every one) (?:of )?my\s+(?:\w+\s+)?(?:faults|weaknesses|mistakes|failings|shortcomings|flaws|errors)\b"
    r"|\bevery (?:single )?(?:fault|weakness|mistake|failing|shortcoming|flaw|error)\b"
    r"|\bhow\s+(?:should|must|ought|could|can|do|did|am)\s+(?:i|one)\s+(?:to\s+|have\s+)?(?:be|become|been|behave)\s+"
    r"(?:in general|as|like a|a (?:good|better|proper|real|great))\b"
    r"|\bhow\s+(?:i|one)\s+(?:should|must|ought to|could|can|am to)\s+(?:have\s+)?(?:be|become|been|behave)\s+"
    r"(?:in general|as|like a|a (?:good|better|proper|real|great))\b"
    r"|\bwhat\s+(?:kind|sort)\s+of\s+(?:an?\s+)?(?:\w+\s+){1,2}(?:should|must|ought)\s+i\s+(?:to\s+)?(?:be|become)\b"
    r"|\bwhat (?:could|should|might|can|would|must) i (?:have )?(?:do(?:ne)?|change[d]?|improve[d]?)\b[^.?!]{0,25}"
    r"\b(?:overall|in general|generally|altogether|about myself|about me)\b"
    r"|\b(?:all|any and all|as much) (?:of )?(?:the |your )?(?:feedback|criticism|comments|thoughts)\b"
    r"|\b(?:feedback|criticism|comments|thoughts|opinion) on (?:my |the )?(?:whole|entire|every\w*|overall)\b"
    r"|\b(?:feedback|comments|thoughts) on (?:my [\w ]{3,20}, ){1,4}(?:and )?(?:my|anything|everything)\b"
    r"|\bwhat\b(?:,[^.?!]{1,45},)? (?:do|did|does) (?:you|the panel|they|everyone|everybody) (?:all |both )?"
    r"(?:really |honestly )?(?:think|make) of me\b"
    r"|\bhow did i (?:come across|strike you|seem to you|appear to you)\b[^.?!]{0,20}(?:in general|overall|altogether|"
    r"as a|to (?:all of )?you|to each)"
    r"|\bas an? \w+, as an? \w+(?: and as|, and as| or as)\b"
    r"|\b(?:leave nothing out|spare me nothing|from the moment i (?:walked|came|stepped) in|warts and all"
    r"|start to finish)\b"
    r"|\b(?:all|every one of|each of) (?:the |your )?(?:impressions?|reservations?|doubts|misgivings) (?:of|about) me\b"
    r"|\bwhat (?:is|was) it (?:about me|that i)\b|\bwhere (?:it|everything|things) all went wrong\b"
    r"|\bwhat (?:would|does|will) it take\b[^.?!]{0,30}\b(?:hired|taken on|someone like me|a person like me"
    r"|one of you)\b"
    r"|\bwhat sort of (?:a )?person\b[^.?!]{0,40}\b(?:i am|i was|i seemed|am i|was i)\b"
    r"|\b(?:what is it|what's|something|anything) (?:wrong )?about me\b"
    r"|\b(?:go|walk|take me|talk me|run) through (?:the |my )?(?:whole|entire|every\w*|all|each)\b"
    r"|\b(?:thought|think|made|liked|disliked) (?:of |about )?(?:each|every(?: one)?|all) (?:of )?(?:my |the )?"
    r"answers?\b"
    r"|\banything at all (?:that )?(?:you|about|on)\b|\banything and everything\b"
    r"|\bwhat (?:must|does|should|do) (?:a person|one|somebody|someone|anyone|i) (?:have to )?do to (?:be|get) "
    r"(?:hired|taken|chosen)\b"
    r"|\bwhat was (?:good|right|strong) and what was (?:bad|wrong|weak)\b"
    r"|\bwhat (?:you|the panel|they|everyone|everybody) (?:all |both )?(?:thought|think|made|make) of me\b[^.?!]{0,8}"
    r"\b(?:in general|generally|overall|altogether|on the whole|as a whole|all in all)\b"
    r"|\bme\s+as\s+a\s+(?:person|whole|human)\b|\bmy\s+whole\s+(?:person|character|personality|self)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:tell|let|give|send|share|show|write|list|say|know|hear|learn|explain|ask|asking|feedback|understand|"
    r"wonder\w*|like|please)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:one (?:thing|area|part|point|piece)|a single|single (?:thing|point|line)|not everything|rather than|"
    r"instead of|do not need|don't need|no need|of everything|the most)\b",
    re.IGNORECASE,
)
"""What makes the question narrow after all, or says that not everything is asked for."""


_WHY = re.compile(
    r"\bwhat (?:exactly )?(?:did i|have i|i) (?:do|done|did|get) wrong\s*$"
    r"|^\s*(?:so |but |and )?why (?:not me|was i|did i|am i|wasn't i)\b"
    r"|\bwhere (?:did i|i) (?:go|went) wrong\s*$|\bhow did i do\s*$",
    re.IGNORECASE,
)


def asks_why(text: str) -> bool:
    """Tell whether a sentence asks no more than what went wrong."""
    return bool(_WHY.search(text))


def asks_for_everything(text: str, mark: str) -> bool:
    """Tell whether a sentence, with its last mark, asks for everything that was wrong, or for what to be."""
    return bool(
        _ALL.search(text)
        and (mark == "?" or _ASKS.search(text))
        and not _ONE.search(text)
        and not re.match(r"\s*thank", text, re.IGNORECASE)
    )
