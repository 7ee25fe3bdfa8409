"""LR-22, LR-23 and LR-35 to LR-40: questions, and what a kind of letter cannot do without."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES, THANKS, LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, Sentence, TextSpan
from waitroom.reading.question_counting import opens_a_question, questions_of
from waitroom.reading.question_width import asks_for_everything, asks_why
from waitroom.reading.rule import Rule
from waitroom.translation import _

MANY_ASKS = Rule(
    id="LR-22",
    name="more-than-one-ask",
    level=Level.HINT,
    kinds=CHECK_INS | AFTER_NO | {"other-offer"},
    message=_("One question is more likely to be answered than several."),
    why=_("One question gets answered, three get postponed."),
    source="climbtheladder-feedback",
)
BROAD = Rule(
    id="LR-23",
    name="too-broad-question",
    level=Level.HINT,
    kinds=frozenset({"ask-feedback"}),
    message=_("A narrow question (one thing, one part) is easier to answer."),
    why=_("They have a minute, and a lawyer."),
    source="climbtheladder-feedback, text:coping",
)
ACCEPT = Rule(
    id="LR-35",
    name="accept-is-clear",
    level=Level.STOP,
    kinds=frozenset({"accept"}),
    message=_("No sentence says plainly that you accept."),
    why=_("This letter is kept in a file and read again."),
    source="practice",
)
DATE = Rule(
    id="LR-36",
    name="time-has-a-date",
    level=Level.STOP,
    kinds=frozenset({"ask-for-time", "accept"}),
    message=_("No day is named for your answer."),
    why=_("They can plan with a date."),
    source="legalclarity, fastcashways",
)
NO = Rule(
    id="LR-37",
    name="no-is-a-no",
    level=Level.WARN,
    kinds=NOES,
    message=_("No sentence says plainly that it is a no."),
    why=_("A hidden no keeps other people waiting too."),
    source="climbtheladder-withdraw",
)
EASY = Rule(
    id="LR-39",
    name="easy-to-refuse",
    level=Level.HINT,
    kinds=frozenset({"informal-chat", "ask-feedback"}),
    message=_("A phrase that lets them off, such as a no is fine, makes a yes easier."),
    why=_("A favour that can be refused is given more often."),
    source="askamanager-2012",
)
NO_JOB = Rule(
    id="LR-40",
    name="no-job-ask-in-a-chat-request",
    level=Level.WARN,
    kinds=frozenset({"informal-chat"}),
    message=_("This asks for a job where the letter asks for a talk."),
    why=_("A request for a job ends the talk before it begins."),
    source="text:ask",
)
MANY = 4
"""So many questions are a row of them in any letter."""
MANY_AFTER_THANKS = 3
"""So many are a row in a letter that is to thank."""
RULES = (MANY_ASKS, BROAD, ACCEPT, DATE, NO, EASY, NO_JOB)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = re.compile(
    rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|noon|\d{{1,2}}(?:st|nd|"
    rf"rd|th)?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+\d{{1,2}}|the\s+\d{{1,2}}(?:st|nd|rd|th)|"
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?|end of (?:the|this|next) "
    rf"week)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b|\b{_MONTH}\s+\d{{1,2}}\b", re.IGNORECASE
)
_ACCEPTS = re.compile(
    r"\b(?:accept(?:ing|ance|ed)?|(?:say|saying|is|a|an|my answer is|times) (?:a )?(?:wholehearted |"
    r"definite |very happy |happy |\w+ )?yes|yes,? please|yes, (?:i|and)|i(?:'d| would|'ll| will| "
    r"am|'m)?(?: \w+){0,3} (?:take|taking) (?:up )?(?:the|it|this|your)|take up (?:the|"
    r"your))\b",
    re.IGNORECASE,
)
_WILL_START = re.compile(
    r"\b(?:start\w*|begin\w*|first day|first morning|join\w*|notice|available from|arriv(?:e|ing|al)|"
    r"from the (?=\d|first|second|third|"
    r"(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|twentie|thirtie)th\b"
    r"|twenty|thirty|beginning|start|end|middle|week|month|day|date|new|next|summer"
    r"|autumn|winter|spring|moment)\w+|commenc\w*|induction)\b",
    re.IGNORECASE,
)
_NOES = re.compile(
    r"\b(?:(?:not|unable|\w+n't|never|cannot|no longer)\b[^.?!\n]{0,45}\b(?:accept\w*|take (?:it|"
    r"the|up|this|you)|taking|join\w*|go(?:ing)? (?:ahead|forward|further|on)|proceed\w*|"
    r"pursu\w*|continu\w*|right (?:one|move|step|time|job|role|post)|come|mine|for me|able to|"
    r"say yes)"
    r"|declin\w*|withdraw\w*|withdrew|turn(?:ing|ed)? (?:it|this|the|your|you|them) ?(?:\w+ "
    r"){0,4}?down|turn(?:ing)? down|say(?:ing)? no\b|(?:answer|it) (?:is|has to be|must be|"
    r"will be) (?:a |\")?no\b|a no\b|(?:have|going) to pass|pass on|step(?:ping)? (?:back|aside)|"
    r"bow(?:ing)? out|take my (?:name|hat)|pull(?:ing)? out"
    r"|(?:decid|chos|chose|opt|choos|commit|agreed|going|plan)\w*\b[^.?!\n]{0,40}\b(?:accept|"
    r"take|stay|remain|another|elsewhere|different|other|against|not)|(?:accepted|taken|"
    r"taking|accepting|said yes to|signed)\b[^.?!\n]{0,20}\b(?:another|a|an|the other|"
    r"elsewhere|role|post|position|offer|place)\b|stay(?:ing)? where i am|remove (?:me|my)|no "
    r"longer (?:be )?(?:a candidate|in the running|able|available|wish)|reluctantly|"
    r"regretfully|with regret"
    r"|(?:take|count|leave|cross|rule|keep|write|strike|drop|scratch|get|let) (?:me|us|my (?:name|application|papers))"
    r" (?:out\b|off\b|from\b|down as a no\b)|(?:scratch|strike|delete|drop|cancel|pull)(?:ping|ling|ing)? my\b"
    r"|dropp?(?:ing)? out\b|no longer (?:want|looking|interested|considering)|clos(?:e|ing) my (?:file|application)"
    r"|(?:not|\w+n't) consider (?:me|my)\b|stand(?:ing)? (?:down|aside)\b|taken back\b"
    r"|i(?:'m| am) out\b(?! (?:on|at|with|walking|of (?:the (?:house|office)|town)))"
    r"|(?:give|offer|pass|hand) (?:it|my \w+|the (?:post|job|role|place|slot|seat"
    r"|offer)) (?:on )?to (?:some(?:one|body)"
    r"|another|(?:the|your) (?:next|second|other))|(?:let|letting) (?:it|this|this one|the (?:post|job"
    r"|chance|offer)) go\b"
    r"|(?:give|giving) (?:it|this|this one|the (?:post|job)) a miss\b|leave (?:it|this one)(?=[,.;!]|\Z)"
    r"|thank(?:s| you),? but no\b|refus(?:e|ing) (?:it|this|the (?:offer|post|job|role|place)|your)\b"
    r"|stick(?:ing)? with (?:my|the|what|where)\b|answer(?:'s| is) no\b|gone (?:with|for|to) (?:the other|another)\b"
    r"|(?:not|\w+n't) be (?:coming|at (?:the|my) (?:second|next|final|trial)))",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:by|until|till|before|answer|decid\w+|decision|know|get back|come back|reply|respond|tell you|ring you|"
    r"call you|write|hear from me|say yes|think|time|week|weekend|extension|deadline)\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"\b(?:probably|perhaps|maybe|kinda|kind of|leaning|more or less|all going well|not yet|just yet|"
    r"for the present|altogether|less certain|not (?:quite |yet |entirely )?(?:sure|certain)|i suppose|might|"
    r"half inclined|in two minds|who knows|may have to|rul(?:e|ing) (?:anything|it|nothing) out|have my doubts"
    r"|in principle (?:it|this|that|i) (?:could|would|might)|see how (?:things|it) (?:go|goes)|could be a yes"
    r"|most likely|in all likelihood|tentative(?:ly)?|provisional(?:ly)?|as things stand|barring|unless something"
    r"|if nothing (?:changes|better)|inclined to"
    r"|(?:fairly|pretty|almost|nearly|reasonably|\d+ ?%|\d+ per ?cent) (?:sure|certain) (?:that )?(?:i|it|this|my)"
    r"|i (?:should|would) (?:think|imagine) (?:that )?(?:i|it))\b",
    re.IGNORECASE,
)
"""What turns a yes or a no into a maybe."""
_NEARLY = (
    r"\b(?:(?:sound|look|feel|shap|head|point)(?:s|ed|ing)? (?:up )?(?:very |rather |more )?(?:like|towards?|to be|to)"
    r" (?:a|an? \w+) {word}|(?:almost|nearly|close to|as good as|pretty much|more of|something of|sort of|most of)"
    r" (?:a )?{word}|{word},? (?:in principle|for now|for the moment|of sorts|i think|i guess|i suppose"
    r"|i would say|so far"
    r"|unless|provided|subject)|i think (?:that )?i(?:'m| am| will|'ll| would|'d) (?:\w+ ){{0,2}}{verb}"
    r"|would (?:\w+ )?{verb} (?:it |the (?:job|post|offer) )?if)\b"
)
_NEARLY_YES = re.compile(_NEARLY.format(word="yes", verb="(?:say|accept|take)"), re.IGNORECASE)
_NEARLY_NO = re.compile(_NEARLY.format(word="no", verb="(?:decline|withdraw|refuse|pass)"), re.IGNORECASE)
_ASIDE = re.compile(
    r"\baccept\b[^.?!]{0,60}?(?:,| and|;|:|–|—)\s(?!.*\b(?:accept|take|start|begin|join|come|yes|answer"
    r"|decide|offer)\b)(?!unless|barring|if\b|so long|as long|subject|provided|i (?:think|suppose|guess"
    r"|would say)|let us|let's|more or less"
    r"|perhaps\W|maybe\W|probably\W|i might be)(?P<rest>.*)",
    re.IGNORECASE,
)
"""What is said behind a yes of something else: "I accept, and might bring my own pin"."""
_NOT_A_NO = re.compile(
    r"\b(?:not|\w+n't|never|hardly)\b[^.?!]{0,30}\b(?:a|say|saying)\s+(?:final |firm |definite |flat |real |hard )?no\b"
    r"|\bleav(?:e|ing) (?:it|this|that|things) (?:a (?:little|bit) )?open\b"
    r"|\b(?:might|may) (?:or (?:might|may) not|still (?:take|accept|come|say|change))\b"
    r"|\blet(?:'s| us) (?:see|wait and see)\b|\bon the fence\b"
    r"|\b(?:not|\w+n't|never)\b (?:\w+ ){0,2}(?:take|count|rule|cross|write|drop|leave) (?:me|us"
    r"|my name) (?:out|off|from)\b",
    re.IGNORECASE,
)
"""What says that a no is none."""


def _is_perhaps(text: str) -> bool:
    """Tell whether a sentence that says no can be read as a maybe."""
    return bool(_PERHAPS.search(text) or _NOT_A_NO.search(text) or _NEARLY_NO.search(text))


def _is_unsure_yes(text: str) -> bool:
    """Tell whether a sentence that says yes can be read as a maybe."""
    aside = _ASIDE.search(text)
    said = text[: aside.start("rest")] if aside else text
    return bool(_PERHAPS.search(said) or _NEARLY_YES.search(text))


_EASY = re.compile(
    r"\b(?:if (?:you|there|it|that|your|time)|no (?:hurry|rush|obligation|pressure|need|"
    r"matter)|whenever|when(?:ever)? you|oblig\w*|(?:quite|completely|fully|entirely|of "
    r"course) understand|i(?:'d| would)? understand|feel free|a no\b|perfectly (?:all right|"
    r"fine)|(?:is|are|be|quite) (?:ample|plenty|enough)|(?:one|two|three|a few|a couple of) (?:lines?"
    r"|words?|sentences?|minutes?)|not (?:a )?(?:problem|worry)|don't worry|however (?:short|brief)"
    r"|a line|a word|"
    r"any\b[^.?!\n]{0,30}\bwould|even (?:a|one)|should you|would be (?:grateful|glad|happy|"
    r"welcome)|when (?:the|things|time|life|it)\b[^.?!\n]{0,40}|a line would|nuisance|trouble|"
    r"could you (?:spare|possibly)|might you|at your convenience|spare)\b",
    re.IGNORECASE,
)
_NARROW = re.compile(
    r"\b(?:one (?:thing|area|part|point|piece)|which|single|a (?:thing|line|sentence|word|"
    r"point)|two|particular(?:ly)?|especially|specific\w*|my (?:experience|portfolio|"
    r"presentation|lesson|task|test|answers? (?:on|about)|knowledge|background|application|"
    r"examples?)|part|most|strongest|weakest|next time|(?:do|done) (?:better|differently)|"
    r"stronger|improve|work on|missing|lacked)\b",
    re.IGNORECASE,
)
_BROAD = re.compile(
    r"\b(?:any feedback|what (?:went|was) wrong|why\b|how (?:did )?i d(?:o|id)|where (?:did "
    r")?i (?:go|went) wrong|full feedback|detailed feedback|all (?:the |your )?(?:notes|"
    r"scores|marks|feedback)|what did you think|(?<!thank you for )(?<!thanks for )everything)\b",
    re.IGNORECASE,
)
_JOB_ASK = re.compile(
    r"\b(?:vacanc(?:y|ies)|openings? (?:for|at|with)|hire me|reconsider|job for me|any jobs?|"
    r"a job (?:at|with) you|put in a (?:good )?word|recommend me|get me in)\b",
    re.IGNORECASE,
)

_NO_JOB_ASK = re.compile(r"(?:\b(?:not|never|no|without)|n['’]t)\b(?:\s+\w+){0,5}\s*$", re.IGNORECASE)


def own_text(page: ParsedLetter) -> str:
    """Return what stands between greeting and close."""
    return "\n".join(part.of(page.body) for part in page.paragraphs).replace("’", "'")


def _text(page: ParsedLetter, sentence: Sentence) -> str:
    return sentence.span.of(page.body).replace("’", "'")


def too_many_questions(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-22 and LR-23: how many questions, and how wide."""
    questions = questions_of(page)
    sentences = [
        each for each in page.sentences if each.mark == "?" and not opens_a_question(_text(page, each))
    ]
    if MANY_ASKS.applies_to_kind(setting.kind) and len(questions) > 1:
        ends = {question.end: question for question in reversed(questions[1:])}
        for question in sorted(ends.values(), key=lambda each: each.start):
            yield MANY_ASKS.finding(page, question, level=Level.WARN if len(questions) >= 3 else Level.HINT)
    elif setting.kind not in {"informal-chat", "expenses", "connect-note"} and len(sentences) >= (
        MANY_AFTER_THANKS if setting.kind in THANKS else MANY
    ):
        yield MANY_ASKS.finding(
            page,
            TextSpan(sentences[1].span.start, sentences[-1].span.end),
            level=Level.WARN,
            message=_("{questions} questions in one letter; the first is the one that is answered.").format(
                questions=len(sentences)
            ),
        )
    if setting.kind == "reply-to-no":
        for sentence in page.sentences:
            text = _text(page, sentence)
            if asks_for_everything(text, sentence.mark) or asks_why(text):
                yield BROAD.finding(
                    page, sentence.span, suggestion="Which part of my experience was too thin for this post?"
                )
                return
    if setting.kind == "ask-feedback":
        is_narrow = bool(_NARROW.search(own_text(page)))
        for sentence in page.sentences:
            text = _text(page, sentence)
            if asks_for_everything(text, sentence.mark) or (not is_narrow and _BROAD.search(text)):
                yield BROAD.finding(
                    page, sentence.span, suggestion="Which part of my experience was too thin for this post?"
                )
                return


def unclear_acceptance(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-35: a plain yes; a hint where the role or the start is not named."""
    if setting.kind != "accept" or page.word_count < 5:
        return
    text = own_text(page)
    if not _ACCEPTS.search(text):
        yield ACCEPT.finding(
            page, suggestion=f"I am glad to accept the offer{' of ' + setting.role if setting.role else ''}."
        )
    elif (said := [each for each in page.sentences if _ACCEPTS.search(_text(page, each))]) and all(
        _is_unsure_yes(_text(page, each)) for each in said
    ):
        yield ACCEPT.finding(
            page,
            said[0].span,
            level=Level.WARN,
            message=_("This can be read as a maybe; the letter is to say yes."),
            suggestion="I am glad to accept the offer.",
        )
    if not _names_a_start(page, text):
        yield DATE.finding(
            page,
            level=Level.HINT,
            message=_("No start date is named; a letter that accepts is clearer with one."),
        )
    words = {word[:4] for word in setting.role.lower().split()}
    if (
        words
        and not any(word[:4].lower() in words for word in text.split())
        and not re.search(r"\b(?:post|position|role|job|offer)\b", text, re.IGNORECASE)
    ):
        yield ACCEPT.finding(
            page,
            level=Level.HINT,
            message=_("The role is not named; a letter that accepts is clearer with it."),
        )


_START_IS_SETTLED = re.compile(
    r"\b(?:as (?:we |you |i |was |were |had |already )*(?:agreed|discussed|arranged|settled|planned|talked|spoke\w*"
    r"|offered|stated|confirmed|proposed|suggested|named|laid out|set out|outlined|per)\b|as per\b|per (?:your|the"
    r"|our)\b|(?:we|you) (?:have )?(?:agreed|named|settled|proposed|suggested|gave|fixed|set)\b|(?:terms|conditions"
    r"|details|dates?|everything|all)\b[^.?!\n]{0,40}\b(?:letter|offer|contract|email|agreement|set out|sets out"
    r"|in it|on the phone|you gave|you wrote)\b|(?:terms|conditions|date)s? (?:set|laid|given|named|offered|agreed"
    r"|proposed|in|of|on)\b|(?:the|that|your|this) date\b|see you (?:on|in|then|at|next|tomorrow|soon)\b"
    r"|(?<!would )(?<!could )be (?:with you|there|in|at)\b[^.?!\n]{0,30}\b(?:on|at|in|from"
    r"|by|bright|early|first thing|sharp)\b"
    r"|report (?:to|for|at)\b|first (?:shift|week|lesson|rehearsal|day)\b|(?:next|this) (?:week|month|term|season"
    r"|spring|summer|autumn|fall|winter|year)\b|(?:in|from) (?:the )?(?:new year|spring|summer|autumn|winter"
    r"|september|january|february|march|april|may|june|july|august|october|november|december|term|season|half.?term"
    r"|easter|michaelmas)\b|straight ?away\b|right away\b|at once\b|immediately\b|as soon as\b|whenever you\b|(?:in"
    r"|within|after) (?:a|an|one|two|three|four|five|six|eight|ten|\d+)\b[^.?!\n]{0,12}\b(?:days?|weeks?|months?"
    r"|fortnight)\b|(?:weeks?|months?)['’]? notice|week commencing|w/c\b|ready (?:to|when|from)\b|free from\b"
    r"|available\b|(?:clock|punch|sign) (?:in|on)\b|resume\b"
    r"|take up (?:the |my )?(?:post|role|position|duties)\b)",
    re.IGNORECASE,
)
"""What says when it begins without a date: what was agreed, a season, at once, the terms of their letter."""
_OF_THEIR_OFFER = re.compile(
    r"\b(?:thank\w*|rang|rung|ring\w*|call(?:ed|ing)?|phon\w+|telephon\w+|wrote|written"
    r"|your (?:letter|email|message|offer)"
    r"|offered|interview\w*|last|ago|yesterday|met|heard|news|birthday|bus|train|weekend|think|thought|talk\w*|answer"
    r"|decide\w*|let you know|holiday|booked|away|leave)\b",
    re.IGNORECASE,
)
"""Where a day is that of their call or of a holiday."""
_OF_A_PAPER = re.compile(
    r"\b(?:sign\w*|post(?:ed)?|drop|bring|send|scan|copy|copies|form|deliver\w*)\b", re.IGNORECASE
)
"""Where a bare weekday is that of a paper."""


_SOON = re.compile(
    r"(?:next|this|straight|right|at once|immediately|as soon|in|within|after|first)\b", re.IGNORECASE
)
"""What says only how soon, which may be said of a paper too."""
_STARTS = re.compile(r"\b(?:start|begin|commence|join|come|work)\w*\b", re.IGNORECASE)
_SEASON = re.compile(
    r"\b(?:month|week|term|season|spring|summer|autumn|fall|winter|year|easter)\b", re.IGNORECASE
)


_NO_START = re.compile(
    r"\b(?:start|begin|come|join(?: you)?)(?:ing)? (?:whenever|some ?time|any ?time|at some (?:point|time)"
    r"|one (?:day|of these days)|sooner or later)(?: really)?"
    r"(?! (?:after|before|from|in|between|on|you\b|suits|is best|is good|works|it suits))\b"
    r"|\b(?:before|until|till) (?:i|we) (?:\w+ )?(?:arrive|start|begin|join|come)\b"
    r"|\bevery (?:\w+ )?\w+day\b"
    r"|\b(?:when|how soon|what day|which day) (?:i|we) (?:can|could|might|may|would|am able to|will be able to)"
    r" (?:\w+ )?(?:start|begin|join|come|be there)\w*"
    r"|\ball (?:right|being well|the same|of you|in all|that is well)\b",
    re.IGNORECASE,
)
"""What speaks of a beginning, or seems to, and names none: whenever, before I arrive, if that's all right."""


def _names_a_start(page: ParsedLetter, text: str) -> bool:
    """Tell whether an acceptance says when it begins, or that it is settled; in doubt it does."""
    if not any(each.search(text) for each in (_NO_START, _PERHAPS, _NEARLY_YES, _OF_A_PAPER)):
        return bool(_WILL_START.search(text) or _START_IS_SETTLED.search(text)) or _names_a_day(page)
    for sentence in page.sentences:
        told = _NO_START.sub(" ", _text(page, sentence))
        is_dated = DAY.search(told) or _DATE.search(told) or _SEASON.search(told)
        if (settled := _START_IS_SETTLED.search(told)) and not (
            _SOON.match(settled.group()) and _OF_A_PAPER.search(told) and not _STARTS.search(told)
        ):
            return True
        if _WILL_START.search(told) and (is_dated or not (_PERHAPS.search(told) or _NEARLY_YES.search(told))):
            return True
    return _names_a_day(page)


def _names_a_day(page: ParsedLetter) -> bool:
    """Tell whether a day is named that is none of their call, nor of a paper that is posted."""
    return any(
        not _OF_THEIR_OFFER.search(said)
        and (_DATE.search(said) or (DAY.search(said) and not _OF_A_PAPER.search(said)))
        for said in (_NO_START.sub(" ", _text(page, sentence)) for sentence in page.sentences)
    )


def says_its_yes_or_no(page: ParsedLetter, setting: LetterContext) -> bool:
    """Tell whether an acceptance says yes and when, or a refusal says no: all that such a letter has to hold."""
    text = own_text(page)
    if setting.kind == "accept":
        return bool(_ACCEPTS.search(text)) and _names_a_start(page, text)
    return setting.kind in NOES and bool(_NOES.search(text))


def missing_answer_day(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-36: the day of the answer."""
    if setting.kind != "ask-for-time":
        return
    if not DAY.search(own_text(page)):
        yield DATE.finding(page, suggestion="I will give you my answer on Thursday.")
    elif not any(
        DAY.search(page.body, sentence.span.start, sentence.span.end)
        and _ANSWERS.search(page.body, sentence.span.start, sentence.span.end)
        for sentence in page.sentences
    ):
        yield DATE.finding(page, level=Level.WARN, suggestion="I will give you my answer on Thursday.")


def unclear_refusal(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-37: a plain no, and early."""
    if setting.kind not in NOES or not page.sentences:
        return
    said = [at for at, sentence in enumerate(page.sentences) if _NOES.search(_text(page, sentence))]
    if not said:
        better = (
            "I would like to withdraw my application."
            if setting.kind == "withdraw"
            else "I have decided not to accept it."
        )
        yield NO.finding(page, suggestion=better)
    elif all(_is_perhaps(_text(page, page.sentences[at])) for at in said):
        open_ended = [each for each in page.sentences if _NOT_A_NO.search(_text(page, each))]
        yield NO.finding(
            page,
            (open_ended or [page.sentences[said[0]]])[0].span,
            message=_("This can be read as a maybe; a plain no lets them ask somebody else."),
        )
    elif said[0] > 3:
        yield NO.finding(
            page,
            page.sentences[said[0]].span,
            level=Level.HINT,
            message=_("The no comes late; among the first three sentences it is kinder."),
        )


def missing_way_out(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-39: a way to say no."""
    if EASY.applies_to_kind(setting.kind) and page.word_count >= 12 and not _EASY.search(own_text(page)):
        yield EASY.finding(page, suggestion="If you have a minute; please do not feel obliged.")


def job_asked_in_a_chat(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-40: a job asked for in a request to talk."""
    if setting.kind != "informal-chat":
        return
    for sentence in page.sentences:
        match = _JOB_ASK.search(page.body, sentence.span.start, sentence.span.end)
        if match and not _NO_JOB_ASK.search(page.body, sentence.span.start, match.start()):
            yield NO_JOB.finding(page, sentence.span, suggestion="How do people find such roles?")


CHECKS = (
    too_many_questions,
    unclear_acceptance,
    missing_answer_day,
    unclear_refusal,
    missing_way_out,
    job_asked_in_a_chat,
)
