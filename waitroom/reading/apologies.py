"""LR-12 to LR-14: sorry for an answer, arguing it again, putting oneself down."""

from waitroom.domain.finding import Level
from waitroom.reading.phrases import phrases
from waitroom.reading.rules import Family, Rule
from waitroom.reading.setting import AFTER_NO, CHECK_INS, THANKS
from waitroom.reading.sisters import addition, leave_out

APOLOGY = Rule(
    id="LR-12",
    name="apology-for-an-answer",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note"},
    message="Saying sorry here re-opens the interview: an apology brings the weak minute back.",
    why="They may not have noticed; now they do.",
    source="liveabout, bentley, naledisaul, text:ask",
)
RE_ARGUING = Rule(
    id="LR-13",
    name="re-arguing",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note"},
    message="A rehash of an answer: to revisit or re-open it (re-litigate it) brings the doubt back.",
    why="If they have a question they will ask; a second try seldom changes a mind.",
    source="text:ask, naledisaul; opposite views: cfwcareers, vault, employmentprofessionals",
)
PUT_DOWN = Rule(
    id="LR-14",
    name="self-put-down",
    level=Level.WARN,
    message="A negative line about yourself: it shows less confidence than you have and plants a doubt.",
    why="The reader believes what you say of yourself.",
    source="liveabout, bentley",
)

APOLOGIES = phrases("""
sorry|apolog*|apologies|forgive|excuse|regret|pardon ...  ...  @answer|rambl*|nerv*|waffl*|mess|flustered|muddl*|garbled|blank*|stumbl*|froze|frozen|badly|poor*|confus*|unclear|late|tired|dull|jumbled ~ sorry_to_hear|sorry_that_it|sorry_not_to|sorry_you|sorry_for_myself|feeling_sorry|sorry_for_the_trouble_this|i_am_sorry_to_say
@answer|rambl*|nerv*|waffl*|mess|late|lateness ...  .3 sorry|apolog*|apologies|forgive* ~ sorry_to_hear|no_need_to_apologi*|you_apolog*|your_apolog*
sorry|apolog*|apologies for|about|that|if|i .. i|my|me|having|being|going|talking|taking|wast*|keeping|how|what|not|such|all ~ sorry_to|sorry_not_to|sorry_that_it_is|sorry_for_your|sorry_that_i_can|sorry_that_i_will|sorry_i_can|sorry_that_i_am_not_able|apologies_for_any|sorry_for_the_short
sorry|apolog* again for|about|that|if
i|my apolog*|apologies ~ you_apolog*
forgive|excuse|pardon me|my|the
please forgive|excuse|pardon|overlook
i hope that? i did|have|was not .. bore|put|come|came|talk*|offend*|ruin*|spoil*|ramble*|go_on|waste*|too|sound*|seem*|blow*|blew|mess*|appear*|overstep*|say|said|take*|taken
i hope that? you|they will|can|could|did|do ..  forgive|overlook|look_past|see_past|not_hold|not_mind_that_i|excuse|not_notice|not_think_less|understand_that_i_was|not_judge|put_it_down
i feel|felt|am|was .. terrible|awful|dreadful|mortified|ashamed|embarrassed|guilty|bad|horrible about|that|for|at|by|over .. i|my|how|what|the|not
mortified|ashamed|embarrassed|cringe|cringing|kicking_myself|kick_myself|beating_myself
regret .. my|that|not|how|what|saying|telling|having ~ regret_that_i_can|regret_to|regret_not_being_able|regret_that_i_must|regret_that_i_will
not .3 hold it|that|this|my .3 against me
mea_culpa|my_bad|my_fault|my_mistake|it_was_silly_of_me|stupid_of_me|rude_of_me|foolish_of_me|silly_of_me
""")

BELATED = phrases("""
forgive|excuse|pardon this|the|another|my .. intrusion|interruption|message|email|letter|note|persistence
sorry|apolog*|apologies ..5 keep|keeping|writing_again|writing_so|ask_again|bother*|disturb*|troubl*|pester*|chas*|nag*|hassl*|another|intrud*|interrupt*|imposing
i know|realise|realize .. bother*|pester*|chas*|hassl*|a_nuisance|a_pest|a_pain|annoying
hate|loath to bother|pester|chase|trouble|nag
i hope that? i am not .. bother*|pester*|disturb*|being|a_nuisance|annoying|troubl*
""")

SECOND_TRIES = phrases("""
is|was it .. because|something|anything|down_to|about|due .. i|my .. ~ was_it_the
gave|give|offered a|an|some|such .. weak|poor|bad|muddled|feeble|rambling|terrible|hopeless|vague|clumsy|stupid|awful|half_baked|lame|thin|messy .. answer*|reply|account|example*|impression|explanation
circle|go|come|going|coming|get|jump back to|on .. question*|answer*|what_i|point_about
may|might|could|must have .. been|seemed|sounded|come_across|appeared|left|given|made .. unclear|vague|confus*|muddled|wrong|uncertain|unsure|negative|rude|arrogant|nervous|unprepared|disorganised|disorganized|badly|bad|poor
was|were|been not ..5 clear|articulate|precise|coherent about|on|enough|when|in|with|at|$ ~ make_clear
wanted|meant|intended|ought|tried|trying|trying_to|forgot|forgotten|failed|neglected|omitted|needed to .. say|mention|add|tell|explain|answer|express|get_across|convey|emphasise|emphasize|point_out|stress|describe|make ~ wanted_to_say_thank*|wanted_to_say_how|wanted_to_tell_you_how|wanted_to_mention_how|wanted_to_say_a|want_to|meant_to_say_thank*|wanted_to_say_that_i_am|wanted_to_say_that_i_enjoy*|wanted_to_tell_you_that_i
what i .. meant|intended|wanted|tried|trying ~ what_i_wanted_to_do|what_i_wanted_most
should|ought have|to_have .. said|mentioned|added|told|explained|answered|given|talked|used|brought|put|asked|made|emphasised|emphasized|chosen|spoken|been
on|upon|after|in .. reflection|hindsight|second_thoughts|retrospect|thinking_it_over ... answer*|said|question|should|could|would|better|wrong|explain*|clear* ~ .5 would_be_glad|would_love
to|let_me|allow_me_to|like_to|want_to|wanted_to clarify|correct|rectify|amend|revise|redo|retract|put_right|set_the_record|set_straight|rephrase|restate|re_answer|explain_myself|explain_better|try_again|elaborate|defend|revisit|return_to_your_question|go_back_to|come_back_to .. ~ to_clarify_the_timing|clarify_the_next|clarify_when
let me|allow_me .. clarify|correct|try|explain|answer|rephrase|set|put|add
i|we did|do|could|was|were|have|had not .. explain*|express*|answer*|do_myself|do_justice|get_across|make_myself|put_it|give_you_a_good|give_a_good|give_the_best|convey*|describ*|articulat* ~ do_not_need_to_answer
better|full|fuller|proper|real|right|correct|true|honest|complete|best|stronger|clearer answer|reply|response|example|story|explanation is|was|would|to|should|might|could|for ~ better_answer_to_the_world
gave|given|give|left|leave you|them|the|a|an .3 wrong|bad|false|poor|misleading|weak|confused|muddled|mistaken .. idea|impression|answer|picture|example|figure|date|reply
forget|disregard|ignore|delete|strike|scrap|erase|overlook ..  what|the|my|that|anything ..5 said|answer*|told|mention*|remark*|comment*|joke*|wrote|example|figure|question|part
take|taken back what|my|that|everything .. said|answer|remark|words
wish|wished|wishing i|that_i had|have|could .. said|mention*|told|answer*|given|explain*|time|talked|asked|spoken|thought|taken|changed|go|redo|start|turn|known|been|prepared
if i .. could|had|were|was .5 again|over|second|back|differently|another|that_question|my_answer|chance ~ again_in_the_future|again_soon|work_with_you|meet_again
if you|they asked|ask|put .. me|it .. again|now|today|once_more
how|way|what i handled|answered|put|dealt|came|performed|behaved|explained ..5 question*|answer|across|interview|test|task|part ~ liked|asked_how|told_me
chance|opportunity|another_go|second_go|go to .. redo|answer|re_answer|explain|correct|try|do_it|do_that|show_you_what|start .. again|better|myself|properly|over|question*|it ~ chance_to_answer_your_questions|opportunity_to_answer_your_questions
would|could|should have .3 answered|explained|put_it|said_it|handled|phrased|worded|told_you|given_a|prepared .. better|differently|more|that|properly|instead|fuller|now
not .. really|actually what i .. meant|mean|think|thought|said
came|come|comes|coming .. out .. wrong|badly|muddled|differently|confused|garbled|harsher|backwards
came|come across|over .3 as .. wrong|rude|arrogant|nervous|unprepared|cold|negative|confused|distant|quiet|shy|vague|unenthusiastic|uninterested|disorganised|disorganized|flustered|desperate
thought|thinking|going|gone|went|keep|kept|replaying|replayed|turning|obsess*|dwell*|been .. over|about|back_to|on|through .. my answer*|what_i_said|question ~ your_question_about|question_you_asked_me_stayed
keep|kept|been|have|cannot_stop .. replaying|reliving|rehearsing|going_over|obsessing|agonising|agonizing|cringing|worrying
about my answer|reply|response to|on|about|regarding
as|when you asked .3 me|about|for|why|how|what .. i|my .3 said|answer*|told|did_not|could_not|was|should|forgot|froze|gave|mumbled|blanked|struggled|rambled ~ .9 now|since|enjoyed
when|where i said|told_you|answered|mentioned|claimed|stated .3 that? .5 i_meant|what_i|actually|it_was|was_not|is_not|i_was_wrong|mistaken|should_have|forgot
i got|had|was|misheard|misunderstood|misread|misspoke|misstated .3 wrong|mistaken|question|figure|incorrect|muddled|mixed|confused .. ~ had_a_question|have_a_question|got_the_question_of
misspoke|misspeak|misstated|misheard|misremembered|mixed_up|got_muddled|got_confused|misunderstood
never|not got|get|had|have .. chance|round|around|time|opportunity to .. explain|answer|finish|say|tell|do_justice|show .. myself|question|answer|what|why|properly|all|fully|half
second|another|one_more chance|try|go|attempt|shot|bite ~ another_chance_to_meet|another_chance_to_see|second_chance_to_meet
""")

PUT_DOWNS = phrases("""
made|make|left|leave|gave|give a|an|such .. bad|poor|dreadful|terrible|awful|wrong|weak|dismal .. impression
@be|am .. no|not good|use|any_good at|to .. anything|anyone|all|this|it
not .. good_at|any_good .. anything|interviews
nobody|no_one .. will|would|wants|else|ever .. look|hire|hired|take|want|wants|employ|give|interview .. at? me
i @be .. nervous|anxious|flustered|rambling|tongue_tied|off_form|off_my_game|terrified|petrified|shaking|sweating|incoherent|unprepared|underprepared|a_mess|a_wreck|a_nervous_wreck|out_of_my_depth|overwhelmed|babbling|waffling|terrible|awful|dreadful|hopeless|useless|rubbish|pathetic|worthless|stupid ~ nervous_before|never_nervous|less_nervous|not_nervous|made_me
nerves|nervousness|anxiety got|get|took|take|made|ruin*|let|spoil*|affected|showed|overcame|were|was
i .. rambled|waffled|babbled|mumbled|stumbled|stuttered|froze|blanked|fluffed|flunked|bombed|blew|botched|bungled|fumbled|choked|floundered|gabbled|flopped|garbled|tripped|droned|prattled|panicked|struggled_with|struggled_to_answer|messed_up|screwed_up|tripped_over|dried_up|went_blank|went_on_too|went_on_and_on|talked_too|spoke_too|said_too
mind|head|brain .. went|go|goes|going|gone .. blank|white|empty|completely_empty
go|went|gone|drew|draw blank|to_pieces|a_blank
i @be no|not .. expert|genius|best|most|strongest|ideal|obvious|perfect|qualified|good|great|clever|confident|experienced|natural|suited|enough|much ~ not_only|no_longer|not_good_news|not_certain|not_sure|best_time|not_the_most_urgent|not_the_best_moment
at|on|not .. my best ~ do_my_best|my_best_wishes|doing_my_best|give_my_best|best_to
although|though|even_though|despite|while|i_know|i_realise|i_realize|admittedly i|my|i_have|i_am|having|not|being .5 lack*|not_have|no_experience|little_experience|not_enough|not_much|inexperienc*|underqualified|unqualified|no_degree|weak|limited|not_the_most|not_as|not_experienced|not_qualified|too_old|too_young|gap*
i lack|lacked .. experience|confidence|qualification*|skill*|polish|knowledge|training|the
i know|knew|realise|realize|understand|accept|suspect|fear|worry|doubt|think that? i .. am|was|do|did|have|had|may|might not .. ~ know_that_i_am_not_the_only
i know|knew|realise|realize|suspect|fear|think|thought|believe|feel|felt|feeling|am_sure|am_convinced|am_certain|assume that? i|it|my .5 badly|poor*|worst|terrible|terribly|awful*|dreadful*|disappoint*|mess|disaster|wreck|let_myself|let_you|weak|too_old|too_young|fool|failed|failure|wrong|rubbish|useless|blew
i @be|am_so|feel afraid|worried|scared|frightened|terrified|fear|anxious|concerned .. i|my|you|it|the ~ afraid_i_can|afraid_that_i_can|afraid_i_have_to|afraid_i_must|afraid_that_i_must|afraid_i_will|afraid_i_am_not_able|afraid_that_i_will|afraid_it_is_a_no|worried_about_the|concerned_with
i fear|worry|dread|doubt .. i|my|you|it ~ doubt_you_will|worry_about_the
bad|terrible|hopeless|awful|useless|rubbish|no_good|not_good|not_very_good|not_great|poor|lousy|weak at .. interview*|this|talking|speaking|selling|these|numbers|maths|math|names|writing|presenting|small|answering|public|job|thinking|exams|questions
my .. weak*|shortcoming*|failing*|flaw*|inadequac*|inexperience|incompetence|stupidity|clumsiness|lack|gaps|limited_experience|poor_performance|poor_showing|bad_performance|weak_performance
interviews @be|do not .. my_strong|not|bring|never|show|suit
not .. strong_point|strong_suit|forte|justice
do|did|done|doing not|myself .. justice
i probably|surely|certainly|clearly|obviously|definitely .. not|bored|failed|blew|lost|ruined|messed|sounded|came|seemed|looked|made ~ not_need|certainly_not_be
let myself|you|everyone|me down ~ was_it|what_let|which|that_let_me_down|let_me_down_gently
@be|feel|felt disappointed|annoyed|cross|angry with|in|at myself
made .. fool|mess|hash|idiot|ass|hames|pig|terrible_impression|bad_impression|poor_impression
ruin*|spoil*|spoilt|blew|blow|blown|wreck*|lost|lose|damage*|hurt|harm*|destroy*|sabotag*|jeopardis*|jeopardiz*|scupper*|kill* .. my|any|all|the|every .. chance*|opportunit*|prospect*|hope*|impression|interview|odds|case|it
not .. what you|they .. @be|were looking|after|hoping|want*|need* ~ not_what_you_need_to
@be|was|sound*|felt|feel|seem* .. stupid|foolish|idiot*|pathetic|silly|dumb|thick|ridiculous .. ~ you_were|you_are|it_is_ridiculous|this_is|you_people|be_silly
i .. do not|hardly|barely deserve
why would|should anyone|you|anybody hire|choose|want|pick|take me
who would want|hire|choose|pick me
i @be|may_be|might_be nobody|just_a|only_a|merely_a|a_failure|too_old|too_young|second_best|a_disappointment|an_imposter|an_impostor|a_fraud|a_loser|unemployable|overlooked|out_of_practice|rusty
not .. sell|sold|present|presented|represent|represented myself .. well|properly|enough|$
worst interview|answer|performance|part|moment
""")

FAMILIES = (
    Family(rule=APOLOGY, wordings=APOLOGIES, sister=leave_out),
    Family(
        rule=APOLOGY,
        wordings=BELATED,
        level=Level.HINT,
        kinds=THANKS | CHECK_INS | AFTER_NO,
        message="An apology for writing: asking once is fine, and sorry makes it sound less so.",
        sister="I wanted to ask how things stand.",
    ),
    Family(rule=RE_ARGUING, wordings=SECOND_TRIES, sister=addition),
    Family(rule=PUT_DOWN, wordings=PUT_DOWNS, sister=leave_out),
)
