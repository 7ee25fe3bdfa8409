"""LR-18, LR-19 and LR-44 to LR-46: reproach, contesting the no, hostility, sarcasm, threats."""

from waitroom.domain.finding import Level
from waitroom.reading.phrases import phrases
from waitroom.reading.rules import Family, Rule
from waitroom.reading.setting import AFTER_NO, CHECK_INS
from waitroom.reading.sisters import ask_what_was_missing, dates_move, leave_out

REPROACH = Rule(
    id="LR-18",
    name="reproach",
    level=Level.WARN,
    message="Reads as blame: the tone accuses, and sounds impatient or like a complaint.",
    why="Late is common, and the reader is rarely the cause.",
    source="text:coping, onlinecareertips",
)
CONTESTING = Rule(
    id="LR-19",
    name="contesting-the-no",
    level=Level.WARN,
    kinds=AFTER_NO,
    message="This argues with the decision: to dispute it sounds hostile, a tone that closes the door.",
    why="An argument closes the door that feedback would open.",
    source="climbtheladder-feedback, text:coping",
)
HOSTILE = Rule(
    id="LR-44",
    name="hostile-tone",
    level=Level.WARN,
    message="The tone may be taken as rude or hostile: it accuses, close to an insult, and sounds angry.",
    why="Anger is understandable; in a letter it is the only part that is remembered.",
    source="text:coping, onlinecareertips",
)
SARCASM = Rule(
    id="LR-45",
    name="sarcasm",
    level=Level.WARN,
    message="Reads as sarcasm: passive-aggressive or sour in tone, a bitter aftertaste.",
    why="Irony loses its smile in writing.",
    source="onlinecareertips, text:coping",
)
THREAT = Rule(
    id="LR-46",
    name="threat",
    level=Level.WARN,
    message="Reads as a threat: hostile pressure on the reader.",
    why="A complaint has its own address; mixed into a letter like this one it helps neither.",
    source="practice",
)

REPROACHES = phrases("""
your_team|your_colleague*|your_office|your_assistant|she|he|somebody|someone|i_was|we_were|they|you .. told|said|promised|assured|informed|led_to_believe ...  by|in|within|on|before|after .5 @day|days|weeks|hours|end|a_week|fortnight|a_month ..5 and|but|yet|that|it_is|still|nothing|nobody|no_one|almost|nearly .. it_is|it_has|still|nothing|now|was|nobody|heard|month|months|weeks ~ so_i|and_i_wanted|wondered|asked|know_that_these
^ about|high time
sick|tired|weary|bored of|from .. waiting|wait|silence|excuses|this|being|hearing
fail|fails|cannot|can_not|do_not|hard|difficult|struggle to? understand|see|imagine|believe|grasp ..5 why|what|how .. taking|takes|took|long|holding|delay|so_hard|hold_up|keeping|decide
what .. possibly|earth|could ..5 taking|take|takes|took|delay*|holding|keeping
merit*|deserv*|warrant*|earn* .. quicker|faster|prompt*|better|proper|an .. reply|response|answer|treatment|than
anyone|anybody|any_other|most|other|everyone|another .. else|people|companies|employers|firms|person|firm|company|place ..5 would_have|manage*|would_already
you|they .. said|promised|told|assured|swore|stated|guaranteed|committed|agreed|claimed|mentioned|gave_me_your_word ..5 by|on|@day|in|within|would|that|me|it_would ..9 and_it|it_is_now|now|but|yet|still|not|nothing|and_here|that_was|@day_has|came_and|which ~ interested|but_i_know|but_i_understand|but_i_realise|but_i_realize|enjoyed|loved|thank*|wondered|so_i_wanted|i_remember|but_i_wanted|not_be|you_might_have_news|you_told_me_about_the|you_said_in_the|but_that_dates|in_touch_with_me_now|how_things
you|they|i_was|your_team|your_colleague .. promised|swore|assured|guaranteed|gave_me_your_word|pledged .. ~ as_promised|promised_you|i_promised| as_you_promised_me_the_recipe|promised_to_send_you|you_promised_the_children
you|they .. said|told_me|mentioned|stated|indicated .. would|that .3 hear|call|know|reply|be_in_touch|get_back|answer|decide|contact|let_me_know ..9 but|and|yet|still|nothing|now|has|have|had ~ interested|but_i_know|but_i_understand|but_i_realise|but_i_realize|enjoyed|thank*|wondered|so_i|and_i_wanted|and_i_am_writing|how_things|have_not_missed|and_i_wonder|wanted_to_ask|to_ask|and_i_look|and_i_hope
still|yet .. not ..  heard|had|received|replied|answered|decided|got|called|responded|contacted|been_told|been_contacted|bothered|told ~ if|you_have_not_decided|not_decided_yet|you_have_not_yet_decided|you_may|i_know_you|may_still|might_still|i_realise|i_realize|i_understand|not_had_a_chance|wondered_whether|i_wonder
not .. a|one|any|single .. word|peep|sound|line|reply|response|email|call from|since|in|for|at_all|$
no|without|zero|any .. word|reply|response|news|answer|contact|explanation|update|courtesy|acknowledgement|acknowledgment|reaction .. from|since|yet|whatsoever|at_all|for|so_far|$  ~ no_reply_is|no_reply_needed|no_answer_is|may_be_no|there_may|understand|i_know|realise|realize|without_a_word_of|no_need|if_there|if_you|answer_yet_is|any_news|expect|is_there_any|hurry|whether_there|no_reply_expected|any_news_yet|whether_you_have|any_update
silence|radio_silence|deafening|ghosted|ghosting|fobbed_off|strung_along|stringing_me|stonewalled|left_hanging|left_in_the_dark|the_runaround|lip_service|cold_shoulder|brushed_off|brush_off|palmed_off|blanked_me ~ silence_of_the|silence_in|the_silence_when|silence_is_fine|silent
why|how_come has|have|had|is|are|did|can|could not|no|nobody|it_taking|it_taken|you_been|you_not|you_still|everyone|is_it_so
why|how_come .. not .. you|anyone|anybody|i|they|one|replied|called|answered|heard|told|chosen|selected|had|even
i @have|am been|still|now|already|kept|waited|patiently .. wait*|patient|kept ..  .5 @number|@span|for|since|long|patiently|too|ages|forever|and|enough ~ waiting_for_a_long_time_to_do|waiting_room
been|very|more_than|extremely|so patient|patience
yet again .. i|you|no|we|another|the|nothing
as .. i|we .. already|previously|repeatedly|clearly said|told|explained|stated|asked|wrote|mentioned
per my|our last|previous
disappoint* with|in|at|by|to_see|that_you|that_nobody|that_no|about|how_you|not_to_have ..  ~ naturally|disappointed_in_myself|of_course|disappointed_not_to_have_been|disappointed_not_to_have_got|disappointed_not_to_be|disappointed_about_the_decision|disappointed_at_the_news|disappointed_by_the_news|not_disappointed|disappointed_by_the_outcome|disappointed_with_the_outcome|disappointed_to|disappointed_at_the_outcome|disappointed_about_the_outcome|disappointed_by_the_decision|disappointed_that_it|disappointed_in_the_outcome|disappointed_with_the_result|disappointed_about_it|disappointed_about_this|disappointed_at_the_decision
unprofessional*|unacceptable|unreasonable|inconsiderate|discourteous|disrespect*|impolite|ill_mannered|thoughtless|careless|shoddy|sloppy|slapdash|amateur*|disorganised|disorganized|chaotic|shambl*|shambolic|negligent|poor_form|bad_form|bad_manners|poor_manners|no_manners|poor_show|out_of_order|below_the_belt|off_putting ~ amateur_dramatics|amateur_theatre|amateur_choir|amateur_photo*|amateur_orchestra|amateur_musician*|amateur_astro*|amateur_dramatic|disorganised_archive|disorganized_archive|amateur_football|amateur_drama
frankly|quite_frankly|to_be_frank|to_be_blunt|with_all_due_respect|with_respect|with_due_respect|to_be_brutally|not_to_be_rude|no_offence|no_offense|not_being_funny|if_i_am_honest_i_expected ~ with_respect_to|speak_frankly|spoke_frankly|so_frankly|talked_frankly|frankly_with|frankly_about
surpris*|astonish*|amaz*|shocked|stunned|appalled|dismayed|baffled|bewildered|taken_aback|horrified|disgusted|perplexed|puzzled|confused|struck at|by|that|to|you|how|with|as_to ..5 not|no|nobody|silence|lack|you|so_long|still|how_long|delay|way|treated|decision|news|hear|late|treatment|nothing|manner|tone|chose|chosen|else|time_it ~ pleasantly|how_kind|how_much_you|how_warm|how_friendly|i_would_not_be_surprised|you_would_be|how_welcoming|you_may_be|amazed_by_how|amazed_at_how_you|how_open|how_you_manage|by_what_you|amazed_by_the_way_you|be_surprised|struck_by_the_way|struck_by_how|struck_by_the_care|struck_by_your|delight*
expect*|hoped|deserve|thought|assumed|would_have ..5 better|more_respect|more_courtesy|some_courtesy|courtesy|a_bit_more|decency|at_least|more_from ~ expected_questions|better_sense|work_better|better_than_i_had|know_better|even_better|better_idea|know_you_better|a_better_understanding|hoped_for_a_better|better_picture|to_get_better|do_better
at_least|bare_minimum|minimum you|they|she|he|someone|somebody .3 could|might|would|should|reply|courtesy|answer|explanation|word|email|call|told|let
could|would|might|should|can not? you|they|someone|somebody|anyone|anybody? .3 at_least|bothered|have_bothered|had_the_courtesy|have_had_the|be_bothered|have_told_me|have_let_me|have_said|have_replied|have_called|have_rung|have_warned|have_mentioned|have_been_honest ~ could_have_told_me_more_kindly|i_could_have_said
you|they should|ought|could|might have .. told|said|let|warned|called|replied|been|had|given|asked|known|read|written|rung|at_least|made|contacted|mentioned|informed|thought
you|they|nobody|no_one|anyone|someone|never|not .. bother*|trouble* .. to|with|reply|read|even|call|tell|looking|opening|replying|telling|letting|reading|$ ~ not_bother|sorry|if_it_is_no_bother|no_bother|bothers_me|bother_to_come|to_bother_you|bothering_you|please_do_not
you|your|they|their .. failed|neglected|refused|forgot|forgotten|ignored|ignore|ignoring|overlooked|disregarded|broke|broken|let_down|wasted|delayed|dragg*|stall*|kept .. ~ forgotten_corner|my_forgotten_coat|if_you_have_forgotten|kept_the|kept_at|you_kept_your|how_you_kept|delayed_train|kept_me_laughing|kept_it|delayed_trains|you_have_kept
nobody|no_one|none_of_you|not_one_of|nobody_there has|have|had|even|seems|seemed|ever|called|replied|answered|told|got|get|gets|thanked|cared|cares|listened|returned|acknowledged|bothered|apologised|apologized|explained .. ~ nobody_else_has|nobody_minds|nobody_told_me_how|nobody_has_ever_explained|nobody_had_told_me_how|else_had
did|do|does|can|could|would|have|has|had not even|one_of_you
@day came|has_come|has_gone .. and|gone|went
how|so|really|is_it hard|difficult|so_hard|so_difficult|really_so is|can|could|would|to|$ .. it|be|send|write|pick|reply|tell|answer|two|say ~ choice|decision|so_hard_to_choose
how long|many|much ..5 must|have_to|supposed_to|expect_me|expected_to|do_you_need|does_it_take|can_it|should_i|am_i|do_i|need_to_wait
what .. taking|holding|takes|took so|you|it|this|things|them
it|this|would|that .. take|takes|taken|took|taking .5 so_long|this_long|forever|ages|five_minutes|two_minutes|a_minute|one_minute|thirty_seconds|ten_seconds|far_too ~ longer|time_it_takes|do_not|any_time
is|was|would that|it|this .. too_much|so_much|so_hard|so_difficult|asking .. to|for|ask
not .. good enough|faith|manners
not .. fair|right|acceptable|reasonable|professional|normal|how_you_treat|the_way_to_treat|how_people|how_i_expected|on|a_way_to ..  on|to|of|that|how|for|treat*|what|from|behaviour|behavior|$ ~ if_it_is_not_right|not_right_for|right_person|not_the_right|not_on|right_time|normal_for|fair_to_you_if|not_be_fair_to|would_not_be_fair|it_would_not_be|right_place|to_be_fair
the way you|i|this|candidates|people|applicants .. treat*|handled|was|were|have|been|conducted|behaved|spoke|have_treated|ran|dealt ~ the_way_you_treat_your|way_you_handled_the_children|the_way_you_ran_the_day|the_way_you_treated_the|the_way_you_spoke_about|the_way_you_handled_my_questions
treat*|treating .. like|as .. this|dirt|rubbish|nothing|a_number|an_idiot|fool|child|trash|that|garbage|cattle
messed|messing|jerk*|string*|muck*|lead*|strung|led|mess .. me|candidates|people|us|applicants around|about|along|on
i|we find|found|think|consider|feel|felt|am .. it|this|that|your|the ..5 rude|unfair|odd|strange|unacceptable|insulting|upsetting|disappointing|poor|wrong|disrespectful|unprofessional|frustrating|annoying|irritating|curious|peculiar|extraordinary|remarkable|outrageous|disgraceful|unkind ..  ~ disappointing_not|of_course
i @be|feel|have|felt|get|getting|become|grown|growing .. frustrat*|annoyed|irritat*|angry|furious|livid|cross|fed_up|tired_of|sick_of|sick_and_tired|disgusted|appalled|offended|insulted|outraged|incensed|resent*|bitter|unimpressed|not_impressed|less_than_impressed|dissatisfied|exasperat*|impatient|fuming|losing_patience|at_my_wits|disillusioned|let_down|cheated|misled|used_as ~ not_bitter|no_longer|cross_country|cross_stitch|not_angry|cross_curricular|angry_customer*|angry_parent*|not_feel_let|angry_caller*|angry_visitor*
""")

COUNTING = phrases("""
have|had|has not ..  heard|received|had .. back|anything|a_word|from|a_reply|an_answer|news|since|yet|at_all
it|this|that .. has_been|is_now|is_already .. over|more_than|nearly|almost|now|about? .. @number .. @span .. since|now|and|without|$
@number|over|more_than .. @span have|has now|already|passed|gone|come|elapsed|since
@day has_passed|passed
@day|that|which|it was|is @number .. @span ago
""")

CONTESTS = phrases("""
form|template|standard|automated|generic|boilerplate|copy_paste|two_line|one_line letter|rejection|reply|response|email|message|refusal|no
case|application|file|interview|matter|decision .. before|to|with|by|past .. director|board|manager|panel|head|again|boss|somebody|someone|hr|governors|trustees
see|have|get|know|send|shown|copy .. marks|scores|notes|scoring|score|score_sheet|ranking|criteria|paperwork|results .. of|for|from|everyone|all|other|panel|on|used|by|who ~ know_if_my_scores
at_least|just|only|even? know|tell|say|told|hear .. who .. got|has|have|beat|won|it
cannot|can_not|could_not|do_not|refuse_to|hard_to|unable_to .. accept|believe|agree|understand|see .. that|how|why|it|this ~ quite_understand
why|how .. was|is|did|were .. he|she|they|that_person|someone|somebody|not_me|it_not_me|another|else .. better|chosen|more|picked|get|it
which part|bit .. not .. good_enough|enough
good enough for|to
person|man|woman|somebody|someone|candidate of .. thirty|twenty|half|their|his|her|@number
reconsider*|rethink|re_consider|re_think|think_again|overturn|re_open|reopen|re_examine|appeal_the|appeal_this|appeal_against ~ if_you_ever|in_future|made_me_think_again|reopened|made_me_rethink
reverse|revisit|review|change|look_again_at .. your|this|the decision|mind|judgement|judgment|choice ~ change_my
change|changing|changed your mind*
mistake|mistaken|error|blunder|oversight|misjudg*|wrong_choice|wrong_decision|wrong_person|wrong_call|poor_decision|bad_decision|poor_choice|bad_choice|poor_judgement|poor_judgment|misguided ..  ~ my_mistake*|mistakes_i|my_own_mistake*|i_made|i_can_learn|learn_from|from_my|mistake_that_i|i_was_mistaken|errors_in_my|error_in_my|by_mistake|mistakes_early|mistakes_in_my
disagree*|dispute|object|contest|challenge|do_not_accept|cannot_accept|can_not_accept|refuse_to_accept|find_it_hard_to_accept|hard_to_believe|struggle_to_understand|fail_to_see|fail_to_understand|can_not_understand|do_not_understand|not_see_how|cannot_see_how|can_not_see_how|can_not_see_why|beg_to_differ|hard_to_accept|hard_to_understand|hard_to_see|not_convinced|do_not_believe|do_not_agree|at_a_loss|do_not_see|not_see_why|makes_no_sense|does_not_make_sense|make_no_sense|doubt_that|i_doubt|question_your|query_the ~ challenge_of|a_challenge_i|enjoyed_the_challenge|challenges|object_handling|museum_object|the_object|objects|new_challenge|next_challenge
unfair*|unjust*|injustice|biased|bias|prejudice*|favouritism|favoritism|nepotism|rigged|fixed|fixed_in_advance|stitch_up|discriminat*|ageis*|agis*|sexis*|racis*|unlawful|illegal|not_fair|a_fix|cronyism|tick_box|ticking_boxes|box_ticking|token|not_a_level|inside_candidate|internal_candidate|already_decided|already_chosen|foregone|going_through_the_motions|made_up_your_mind_before|your_mind_was_made|sham|charade|farce|formality ~ fixed_term|not_unfair|fixed_the|fixed_that|fixed_in_my|i_fixed|fixed_a|token_of
better|more|far_more|over|perfectly|fully|clearly|obviously|well|highly|eminently|best .. qualified|experienced|suited|equipped|prepared .. than|for|$ ~ someone|somebody|a_candidate|become|stronger|how_i|make_me|person|candidate_was|i_could_be|i_might_be|to_be_better
why .. not .. i|me|chosen|good_enough|pick|given|selected|hired|get|enough ~ why_not
why .. i .. not|rejected|turned|passed|unsuccessful|refused|overlooked ~ me_why_i_was_not_the_right|understand_why_i
who .. you|did|got|was|has|they .. choose|chose|chosen|pick|picked|hire|hired|appoint*|give|gave|select*|job|position|preferred|instead ~ whoever|the_person_who|wish|congratul*|anyone_who|the_colleague_who
what .. they|he|she|the_other|that_person|the_successful|the_person|someone .3 have|has|had|got that i|which_i|i_do_not|i_did_not
compared|comparison to|with .. the|other*|whoever|person
went|gone|going|go|chose|chosen|choosing|picked|decided_on|hired|appointed|preferred|settled_for|plumped_for|selected .. for|with|on|someone|somebody|another|other|else|him|her|them|a ..  else|less|younger|cheaper|internal|friend|inferior|weaker|worse|safer|safe ~ good|congratul*|understand|wish|glad|pleased|sure|thank|happy|respect|i_know|quite|luck|of_course|i_am_sure
i .. know|believe|think|feel|maintain|am|remain|was|would|still ..5 best|right|better|stronger|strongest|ideal|perfect .. candidate|choice|person|fit|than|one|qualified ~ not|right_person_for_you|wish|you_found|hope
i met|meet|fulfilled|satisf*|ticked|tick|exceed*|matched .. every|all|each|the|your .. criteri*|requirement*|box*|point|points|qualification*|specification|one
i answered|did|got|aced|nailed every|all|each|everything|the ... right|correctly|perfectly|well|asked|question*|test
on what|which grounds|basis
what|which .. wrong|lacking|missing|so_bad|the_matter|the_problem with me|my|about_me
what .. did_i|i_did|have_i|was .. wrong|done_wrong|fail
not .. what|how .. i_did_wrong|more_i_could|else_i_could|anyone_could|i_could_have_done
explanation|justify|justification|account_for|explain_yourself*|explain_why|give_me_a_reason|good_reason|real_reason|the_truth .. yourself*|why|how|for|your|decision|this|you_chose|rejecting|turned ... ~ explain_how_the|ability_to|i_explained|for_explaining
surely|clearly|obviously|evidently|plainly .. i|my|experience|someone .. better|right|more|counts|enough|best|qualified|wrong ~ clearly_not|wish
someone|somebody|a_person|a_candidate|anyone|a_man|a_woman|a_child|people with|without|who|half|less|fewer|younger ..5 experience|qualification*|degree|half|never|age|no_experience|less|talent|clue
decision|choice|judgement|judgment|process|reason* .. @be|makes|made .. wrong|mistake*|flawed|unfair|absurd|baffling|strange|odd|bizarre|puzzling|short_sighted|incomprehensible|ridiculous|joke|nonsense|no_sense|poor|bad|biased|suspect|questionable|unjustified|premature|hasty|rushed|excuse*
""")

HOSTILITY = phrases("""
poor|shabby|nice|fine|funny|strange|odd|terrible|hell_of_a|lousy|some|no|sad|dreadful|rotten|sorry .. way to treat|behave|run|conduct|deal|handle|speak|act|end|find_out ~ best_way|good_way
shower|bunch|pack|load|gang|set|crowd of chancers|idiots|clowns|crooks|cowboys|amateurs|fools|snobs|muppets|liars|monkeys|jokers|children|bullies|thieves|nobodies|losers
a_bit_of_a|rather_a|a_right|a_proper|something_of_a|a_total|a_complete|an_absolute|quite_a dragon|bully|snob|dinosaur|tyrant|joke|shambles|mess|bore|idiot|clown|dump|circus|sham|nightmare|fool|madam|jobsworth
@be|seem*|look*|felt|sounds|found|struck_me_as|came_across_as .. dim|dim_witted|thick|dense|trash|shabby|scruffy|filthy|grubby|second_rate|third_rate|pompous|stuffy|miserable|unfriendly|unwelcoming|unhelpful|useless|half_asleep|not_fit|pointless|embarrassing|cheapskate*|stingy|tight_fisted|greedy|boring|backward|out_of_touch|past_it|clueless|deluded|overrated|mediocre ~ i_was|i_am|i_felt|it_was_embarrassing_how_much
could|might|would .. do with a .. coat|lick|clean|refresh*|tidy|lesson|update|better
swept|cleaned|painted|dusted|tidied|washed since
back to the|my|a .. gym|dole|desert|mines|drawing_board
wast* .. each|any|anyone|more .. other|more|else|of .. time ~ not_waste_any_more
get|getting|got what|exactly_what .. you|they .. deserve|pay_for
take .. hint|look_at_yourselves|look_in_the_mirror|long_hard|good_look_at_your
you people|lot|guys_are|clowns|idiots|morons|fools|amateurs|snobs|bunch
incompeten*|inept*|clueless|idiot*|moron*|imbecil*|clown*|buffoon*|stupid*|ignoran*|arrogan*|pompous|snob*|hypocrit*|liar*|lying|lied|lies|dishonest*|deceit*|deceiv*|misled|misleading|mislead|cowardly|coward*|spineless|lazy|laziness|gutless|petty|smug|condescend*|patronis*|patroniz*|toxic|heartless|contempt*|insult*|offensive|disgrac*|disgust*|appalling|appalled|despicable|pathetic|shameful|shame_on|ashamed_of|ridiculous*|ludicrous|absurd|laughable|farc*|a_joke|scandal*|outrag*|atrocious|abysmal|deplorable|dismal|bullies|bullying|rude|rudely|rudeness|insolent|insensitive|obnoxious|nasty|vile|scum*|crooks|cheats|fraud*|con_artist*|jerk*|worst|dreadful|a_shambles|slap_in_the_face|kick_in_the|bullsh*|crap|rubbish|garbage|nonsense|drivel|hogwash ~ i_was|i_felt|i_am|my|lies_in|lies_at|lies_with|lies_behind|lies_under|lies_a|anti_bullying|ridiculously_happy|fraud_team|fraud_case*|fraud_prev*|fraud_analy*|no_question_is_stupid|rubbish_bins|rubbish_collection|do_not_want_to_be_rude|if_it_is_not_rude|disgraceful_of_me|detect*|worst_case|worst_of_the|at_worst|rudely_interrupt*|insult_to_injury|toxicology|toxic_waste|lying_in|lying_on|lying_about|lying_at|outrageously_good|clown_workshop*
waste*|wasting|wasted .. my|our|everyone|everybody|all_our|of|people .. time|energy|money|effort|day|week|breath|hours|petrol|afternoon|morning ~ waste_any_more_of_your|waste_of_paper|not_waste_your|waste_your_time|waste_collection|without_wasting
how dare|could_you|can_you_be|can_you_do|can_you_call|can_you_people|can_you_sleep
who do_you|the_hell|does_she|does_he
what .. hell|on_earth|kind_of_people|kind_of_company|sort_of_people|sort_of_company|is_wrong_with_you|kind_of_organisation|kind_of_organization|planet|sort_of_organisation|gives_you
nobody|no_one|none|not_one .. of_you|in_that|on_the_panel|person|bother*|seem*|have|has|had|appear*|read|looked|even ..5 read|looked|listen*|opened|interest*|prepared|cared|glance*|studied|introduc*|smiled|clue ~ nobody_reads|no_one_else|nobody_knew_i
you|panel|they|interviewer|he|she|colleague* .. not|never|hardly|barely .. read|look_at|look_up|listen*|opened|prepared|introduce*|smile|glance*|bother*|even ~ not_mind|you_have_not_yet|you_may_not|if_you_have_not
in|with disbelief|disgust|dismay|astonishment|horror|contempt|incredulity
manners|courtesy|decency|politeness|respect .. not|lacking|optional|missing|absent|nothing|dead|in_short|job_description ~ not_only|not_lost
you|they|panel|he|she|interviewer*|manager|everyone .. clearly|obviously|evidently|plainly|apparently|barely|hardly|scarcely .. not|no|never|already|listened|glanced|looked|uninterested|bored|made|chosen|read|gone|rather ~ you_clearly_love|hardly_believe|made_it_clear|clearly_made_an_effort|you_clearly_have|clearly_have|clearly_know|clearly_already|not_mind|has_made|clearly_made_the|not_hurt
you|they|panel|he|she|interviewer*|manager|everyone|colleague* .. seemed|appeared|looked bored|uninterested|annoyed|irritated|half_asleep|distracted|elsewhere
your|the|his|her|their .. behaviour|behavior|attitude|conduct|manners|treatment|process|questions|arrogance|attention was|were|is|are|has|left|leaves ..  rude|disgrace*|poor|appalling|terrible|awful|disappoint*|unacceptable|joke|bad|pointless|irrelevant|stupid|silly|insult*|offensive|hostile|cold|a_lot_to|much_to|something_to|inappropriate|badly|elsewhere|shocking|shambles|unfair
@be|looked|sat|looking|playing|checking|staring|yawn* .. on|at|at_his|at_her|their|his|her|your .. phone|laptop|watch|throughout|screen|clock ~ i|my
yawn*|rolled_your_eyes|rolled_her_eyes|rolled_his_eyes|rolling_your|smirk*|sneer*|laughed_at|talked_down|talked_over|looked_bored|looked_down|interrupted_me|dismissive|sniggered|snigger* ~ i_yawned
go to|and hell|jump|boil
screw|stuff|damn|shove|stick|sod|bugger|blast you|your|it|this|off|that|them|the ~ stick_to|damn_good|stick_it_to_the_wall
hate|despise|loathe|detest|abhor .. you|your|this|all_of|that|being_treated|people_who ~ would_hate_to|hate_waste
you|your|they .. lack|lacks|lacking|no|not_have|without .. decency|manners|integrity|courtesy|respect|professionalism|honesty|clue|idea_what|understanding|vision|backbone|shame|heart|class|conscience|taste|common_sense|imagination|basic
i .. never .. been .. so|treated|spoken|insulted|humiliated|disrespected|this ~ so_welcome|so_happy|so_well|so_pleased|so_sure|so_keen|treated_so_well|so_kindly|so_warmly|so_glad
i have .. never met|seen|encountered|experienced|known|attended|had .. such|a_more|so|an_interview_so|worse|more ... rude|unprofessional|badly|poor*|disorganis*|disorganiz*|awful|cold|shambolic|chaotic|bad
i|we @be|was so|absolutely|very|really|beyond|extremely? .. furious|livid|angry|enraged|fuming|seething|disgusted|offended|appalled|outraged|insulted|sickened
glad|relieved|lucky|thankful|grateful|happy|pleased .. not|dodged|never|escape*|avoid* ..  bullet|work_for|work_with|job|work_there|lucky_escape|working|joining|join ~ not_only
dodged_a_bullet|lucky_escape|narrow_escape|good_riddance|would_not_work_for|not_work_for_you|would_not_want_to_work|no_wonder_you|no_wonder_people|no_wonder_the|no_wonder_your|no_wonder_nobody
""")

SOURNESS = phrases("""
nice|good|great|lovely|impressive|charming|glad|well_done .. only|merely|just took|take|takes|cost|@number
bet|betting|wager .. it|you|they|he|she|someone|the|everyone ..
^ about|high time
^ finally|at_last $
usually|always|often .. is|does|the_way|how_it ..  $ ~ i|my|there_is
@be you still|even|all .. alive|there|open|in_business|awake|breathing|hiring
ever heard of
do|did|does|is|was|are it|that|you really|honestly|seriously
at_least|then i know|knew .. where_i_stand|what
i see|get the|your picture|point|message
funny|odd|strange how|that
clearly|obviously|evidently .. not .. for|interested|worth|important|priority|my
never mind|you_mind ..  ~ i_never
not that .. it|you|anyone|i|this|my ..  matter*|care*|change*|need|difference|would|mind|bother*|ever|asked|notice*|expect* ~ not_that_i_know|not_that_i_mind_waiting
so|well .. you|they|it|someone|somebody|she|he .. went|chose|decided|picked|gone|have_gone|have_decided|have_chosen|is_a_no|is_no ~ so_you_decided_to|glad|thank
so_much_for|thanks_for_nothing|thank_you_for_nothing|what_a_surprise|no_surprise*|hardly_a_surprise|big_surprise|surprise_surprise|as_expected|just_as_i_thought|i_should_have_known|i_knew_it|i_might_have_known|should_have_guessed|might_have_guessed|typical|figures|go_figure|story_of_my_life|oh_well|ah_well|fair_enough_i|be_that_as_it_may|never_mind_me|do_not_mind_me|why_am_i_not_surprised|lucky_me|lucky_you|must_be_nice|bully_for|how_nice_for|how_kind_of_you_to_finally|good_for_you|good_for_him|good_for_her|well_done_you|bravo|congratulations_on_wasting|slow_clap|hats_off|full_marks|ten_out_of_ten|gold_star|if_that_is_not_too|forgive_me_for_thinking|silly_me|more_fool_me|pardon_me_for|excuse_me_for|how_original|how_convenient|how_thoughtful|how_generous|how_lovely_for|for_what_it_is_worth|for_all_the_good|some_of_us|the_likes_of|your_highness|your_majesty|with_bated_breath|not_hold_my_breath|not_holding_my_breath|holding_my_breath|pigs_might_fly|when_hell_freezes|before_i_retire|in_my_lifetime|this_millennium|before_the_next_ice|i_grow_old|carrier_pigeon|cobwebs|lost_in_the_post|lost_the_use|broken_phone|phones_are_broken|phone_is_broken|email_is_broken|fallen_off_the|black_hole|into_the_void|still_alive|anyone_alive|anybody_there|anyone_there|is_anyone|in_case_you_have_forgotten|in_case_you_forgot|remember_me|if_you_remember_me|if_you_still_remember|if_you_even|if_anyone_even|assuming_you|assuming_anyone|assuming_that_you|supposing_you|if_you_can_be_bothered|if_anyone_can_be_bothered|if_it_is_not_too_much|too_much_trouble|if_that_is_not_too_much|when_you_can_be_bothered|if_it_does_not_take|when_you_finally|whenever_you_feel_like|when_you_get_round|when_it_suits|at_your_leisure|when_the_mood|if_you_ever_get|if_you_ever_find|in_your_infinite|in_your_wisdom|infinite_wisdom|your_wisdom|your_so_called|so_called|supposedly|allegedly|apparently ~ thank_you_so_much|thanks_so_much|typical_day|typical_week|a_typical|figures_in|as_expected_of|figures_for|the_figures|sales_figures|typical_of_the|typically|dust_jacket*|dust_cover*|typical_school|typical_visitor|apparently_the_oldest|if_it_is_not_too_much_trouble_could|if_it_is_not_too_much_trouble_i|dust_off|dusty|sawdust|figures_that|dust_and|dust_from|dust_in|the_dust|dust_on|typical_customer*|these_figures|your_figures|brick_dust|coal_dust|typical_shift|some_of_us_stayed
nice|good|kind|big|great|lovely|decent|sweet|gracious|thoughtful|generous|noble of you|them|someone ... finally|eventually|at_last|to_let_me_know|even|after|bother*|at_least|to_take_so|only ~ kind_of_you_to_let_me_know|good_of_you_to_let_me_know|nice_of_you_to_let_me_know|kind_of_you_to_let_me_know|thank_you_for|it_was_kind|it_was_good|it_was_very
thank*|grateful|appreciate*|delighted|lovely|glad|good|pleased|nice .. you|to|for|that|your ..5 finally|eventually|at_last|at_long_last|deign*|bother*|sparing_me|condescend*|remember*_i|form_letter|form_rejection|template|generic|automated|copy_and_paste|standard_letter|standard_email|standard_reply|two_line*|one_line|wasting ~ finally_meet|at_last_meet|finally_met|met_at_last|met_you_at_last|at_last_to|finally_see|finally_seeing|finally_put|finally_to|at_last_met|finally_meeting|put_a_face
thank*|grateful|appreciate ..  form|generic|automated|template|standard|copy_and_paste|copied|impersonal|cut_and_paste letter|email|reply|rejection|response|message|note
form|generic|automated|copy_paste|cut_and_paste|impersonal|robotic|computer_generated rejection|refusal|brush_off|no_thanks
i suppose|guess|imagine|presume|gather|assume|dare_say|expect|take_it|conclude|see|trust|notice|note|bet|am_sure|fancy|reckon|am_guessing|have_to_assume|am_assuming|can_only_assume|can_only_suppose|can_only_conclude|must_assume|can_only_imagine|can_only_guess .. that? .5 forgot*|lost|else|friend|never|nobody|no_one|cheaper|younger|better|someone|good_enough|too_busy|busy|not|nothing|no|means|how_you|answer|knew|connections|prettier|ghost*|ignored|important|old|accent|wrong_school|forgotten|face|more|internal|boss|already|luck|matter ~ i_am_sure_you_have_many|no_news_yet|i_expect_you_have|expect_there|i_know|not_be_long|have_not_decided|not_yet|i_guess_it|no_decision|interested|not_sure|i_see_no_reason|no_doubt|i_imagine_you_are_busy|i_am_sure_you_are_busy|i_expect_you_are_busy|i_expect_that_you_are_busy|i_imagine_that_you_are_busy|i_am_sure_that_you_are_busy|must_be_busy|are_very_busy|i_am_sure_that|i_am_sure_she|i_am_sure_he|i_am_sure_they|i_am_sure_the|i_am_sure_it|i_see_from|i_notice_no|more_about|no_matter|see_how|see_more|means_you_are|i_see_that_you_are_more|means_a_lot|no_trouble|no_hurry|i_am_sure_you|i_see_why|means_so
you|they|everyone .. @be|must_be|seem|are_all|are_clearly .. far|much|obviously|clearly|evidently|apparently? too .. busy|important|grand|good|high_and_mighty|proud|comfortable|lazy|posh|clever to|for
too busy|important|grand|good|mighty to|for .. reply|answer|write|call|tell|read|pick|me|lift|manners|spare|thank|remember|talk|likes
pick|lift .. phone|finger .. ~ picked_up_the_phone|pick_up_the_phone_to_a
no doubt .. you|someone|the|it|he|she|they|your .. ~ i_have_no_doubt|no_doubt_you_are_busy|no_doubt_you_have_many
good luck keeping|getting|running|explaining|replacing|surviving|finding_anyone|holding ~ running_the_course|running_the_new|holding_the_new
good luck with|finding|to|in|keeping|getting|running|explaining|replacing|without|surviving|managing|holding|staying|making .. that|your_new|whoever|whomever|him|her|it|finding|anyone|someone|that_one|getting|keeping|your_choice|your ~ the_season|the_new|the_project|the_opening|wish_you|i_wish|good_luck_to_you_all|the_rest|thank|good_luck_with_your_opening|good_luck_with_your_season|good_luck_with_your_exhib*|good_luck_with_your_search|good_luck_finding_the|all_good_luck|search|good_luck_with_the|very_good_luck|every_good|good_luck_to_everyone|good_luck_to_the|good_luck_to_your|good_luck_with_your_new|and_good_luck
hope|wish|trust .. you|she|he|they|it|your|whoever .5 happy_with|satisfied|worth_it|enjoy|sleep|proud|deserve*|better_than|worth|regret|get_what|find_what|happy_together|up_to|as_good_as|live_up|not_regret|does_not|good_looking|cheap* ~ i_hope_you_enjoy|hope_you_all_enjoy|hope_they_enjoy|enjoy_the|be_worth_your_while|hope_it_is_worth|hope_you_will_enjoy|enjoy_your
your|their|someone_else|another_company|somebody_else loss|gain|misfortune
you|they|will|going_to .. regret|miss|missing|rue|live_to|wish_you_had|sorry_you|see_what|be_sorry|realise_your|realize_your|come_to_regret|come_crawling ~ i_will_miss|we_will_miss|will_be_missed|i_regret|not_miss|regret_to_say|miss_working|if_you_miss|missing_page*|miss_out_on_the
as if i|you|anyone|it|that|my|we ..  .3 not|never|had|cared|matter*|nothing|care|time|exist* ~ as_if_i_had_worked|as_if_i_had_been|as_if_i_had_known
clearly|obviously|evidently|apparently|plainly|of_course .. you|i|it|my|that|experience|punctuality|loyalty|honesty|someone|the_real|hard_work|good|not .3 not|never|no|nothing|little|other|better|less|more|did|means|counts|matters|enough|wanted|had|have|were|was ~ clearly_loves|more_of|of_course_i|disappointed|of_course_you|of_course_not|of_course_it|it_was_clearly|you_clearly
what ever|a_joke|a_farce|a_shambles|a_waste|a_shame_you|a_treat|a_pleasure_it_has_been_waiting|a_lovely_way|a_charming|an_honour_to_wait|a_delightful|a_fine|a_way_to|a_circus|a_mess
charming|delightful|marvellous|marvelous|wonderful|lovely|brilliant|fantastic|fabulous|splendid|super|terrific way_to|timing|silence|manners|to_be_ignored|to_be_told|to_hear_nothing|to_wait|experience_of_being
second choice|best|fiddle|class ~ my_second_choice_of
it|that would|might|could be|have|have_been nice|good|polite|courteous|decent|helpful|kind|lovely|civil|common|professional|considerate|interesting .. to|if|had|for|when|of ... told|know|hear|reply|someone|you_had|anyone|answer|called|been|bothered|let|honest|treat*|warn* ~ nice_to_hear_how_the_garden|good_to_hear_how|good_to_hear_from_you_whenever|helpful_to_know|good_to_know|kind_of_you|helpful_to_hear|lovely_to_hear|would_be_good_to_hear|interesting_to_hear|interesting_to_know|would_be_nice_to_hear
interesting|funny|odd|strange|curious|amusing|ironic|ironically|remarkable|amazing .. how|that .. you|your|a|an|nobody|someone|no .. ~ interesting_that_you_use|interesting_how_you|strange_that_i|you_showed|you_told|you_ask|interesting_that_your
another|one_more .. rejection|no|refusal|disappointment|dead_end|knock_back|waste|for_the_pile|brick_wall ~ no_less
i will|shall know|remember|learn|not_bother|not_make_that|not_forget|be_sure_to|manage|survive|get_over|cope ..  next|this|better|again|that|it|to_tell|without_you|somehow|you ~ i_shall_remember_the|remember_the_day|remember_this_day_with|be_sure_to_visit|learn_more|learn_from_it|i_will_remember_it|better_next_time|not_forget_the|not_forget_this_kind|i_will_remember_that_kind|i_shall_remember_it|remember_that_with|learn_this|be_sure_to_say|not_forget_how|i_will_remember_your|remember_you|not_forget_your
""")

THREATS = phrases("""
closing|close|cancelling|canceling|cancel|taking|take|ending|end|move|moving my .. account*|business|custom|membership|subscription|tickets
tell|telling|warn*|let|advis*|urge .. my|all|every|everyone|everybody .. neighbo*|friends|colleagues|contacts|followers|network|customers|family|union|i_know|at .. ~ i_told_my|tell_my_friends|have_told
taking|take|walk|walking|going|go .. my .. tools|talent*|skill*|business|custom|expertise|ideas elsewhere|across
solicitor*|lawyer*|attorney*|legal|sue|suing|court|tribunal|ombudsman|discrimination|my_union|my_rights|employment_law|grievance|acas|eeoc ..  ~ legal_secretary|legal_team|legal_assistant|legal_adviser|legal_advisor|legal_research|legal_department|sports_court|tennis_court|law_court|legal_work|your_legal|courtyard|county_court|crown_court|court_records|court_room|legal_practice|paralegal|legal_writing|legal_aid|family_court|court_clerk|court_reports|legal_training|court_house|basketball_court|courtroom|legal_deposit|the_lawyers|your_lawyers|legal_history|legal_advice_line|legal_cashier|court_staff|legal_clinic|magistrates|lawyers_in|the_court
glassdoor|tripadvisor|trustpilot|google_review*|bad_review|negative_review|one_star|online_review*|honest_review|on_social_media|on_linkedin|on_twitter|on_facebook|in_the_press|the_newspaper*|the_papers|the_local_paper|journalist|name_and_shame|public|everyone_i_know|everybody_i_know|all_my_friends|everyone_in|anyone_who|word_gets_around|word_spreads|word_travels|small_world|small_industry|small_town|small_field ... i_will|i_shall|shall|going_to|tell|hear|post|posting|know|leave|write|warn|share|about_you|how_you|careful ~ public_programme*|public_library|public_facing|public_speaking|connect|liked|enjoyed|public_events|general_public|glad_to|follow|public_engagement|the_public
will|shall|am_going_to|going_to|intend_to|may_have_to|be|forced_to|have_to|be_sure_to|happily .. telling|posting|warning|reporting|writing_to_the|tell|post|report|complain|warn|expose|share|escalate|contact|write_to|leave .3 everyone|everybody|people|others|review|glassdoor|you|this|online|your_boss|your_manager|your_director|your_superior*|head_office|the_press|the_board|hr|complaint|linkedin|chief|ceo|your_head|friends|all|anyone ~ tell_you|share_this_with_my|tell_people_about|share_it_with|everyone_at_home|my_friends_to_visit|tell_everyone_to_visit|be_sure_to_share|write_to_you|contact_you|leave_you|report_to_you|tell_everyone_how_kind|share_with_you|tell_my_friends|share_them_with_you|tell_you_all|leave_it_with_you|to_tell_everyone|report_this_change
report|complain|complaint|complaints .. you|about|to|against ... ~ reporting_to|report_to_work|annual_report|report_to_you|handling_complaint*|handle_complaint*|complaints_procedure|report_on|report_to_the|your_report|complaints_desk|complaints_team|customer_complaint*|complaints_from|deal_with_complaint*|dealing_with_complaint*|your_last_report|report_about|complaints_in|report_for_duty|report_to_reception|who_i_report|report_to_on
you will|shall|are_going_to hear|regret|be_hearing|pay|see|be_sorry .. from|this|it|for|the_day|what|that ~ you_will_see_from|you_will_see_that|you_will_see_my|see_it|hear_from_me_by|see_this_in|you_will_hear_from_me
watch your|this|out
consequences|repercussions|escalate|take_this_further|take_it_further|taking_this_further|take_the_matter|formal_complaint|official_complaint|freedom_of_information|subject_access_request|data_protection_request|subject_access|cease_and_desist ~ consequences_of|escalate_a|escalated_calls|escalate_to_the_team
take .. my .. talent*|skill*|business|custom|expertise|ideas|services|application elsewhere
reputation ..5 suffer|ruin*|damage*|harm*|at_stake|mud ~ my
""")

FAMILIES = (
    Family(rule=REPROACH, wordings=REPROACHES, spares_friendly=True, sister=dates_move),
    Family(
        rule=REPROACH,
        wordings=COUNTING,
        spares_friendly=True,
        level=Level.HINT,
        kinds=CHECK_INS,
        message="Counting the days since can read as blame; the date that they named is enough, in a patient tone.",
        sister=dates_move,
    ),
    Family(rule=CONTESTING, wordings=CONTESTS, sister=ask_what_was_missing),
    Family(rule=HOSTILE, wordings=HOSTILITY, spares_friendly=True, sister=leave_out),
    Family(rule=SARCASM, wordings=SOURNESS, spares_friendly=True, sister=leave_out),
    Family(rule=THREAT, wordings=THREATS, sister=leave_out),
)
