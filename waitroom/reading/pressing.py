"""LR-15, LR-41 and LR-42: pressure, pleading, and feelings that the reader is asked to carry."""

from waitroom.domain.finding import Level
from waitroom.reading.phrases import phrases
from waitroom.reading.rules import Family, Rule
from waitroom.reading.setting import AFTER_NO, CHECK_INS, NOES, THANKS
from waitroom.reading.sisters import ask_gently, leave_out, plain_interest

PRESSURE = Rule(
    id="LR-15",
    name="pressure",
    level=Level.WARN,
    message="Reads as pressure: a demand, a deadline or an ultimatum is pushy and sounds impatient.",
    why="People who feel pushed answer later, or with the safe no.",
    source="usnews-2008, americajobportal, tampabay",
)
PLEADING = Rule(
    id="LR-41",
    name="pleading",
    level=Level.WARN,
    message="Reads as pleading: begging and desperate need weigh on the reader and hide your confidence.",
    why="They choose for the work, not for the need.",
    source="usnews-2008, americajobportal",
)
GUILT = Rule(
    id="LR-42",
    name="guilt",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | NOES | {"interest-note", "accept", "look-again", "other-offer", "ask-for-time"},
    message="Asks the reader to carry your feelings: emotional, close to a guilt trip, a little desperate.",
    why="It is true, and belongs with a friend or a notebook; the reader can only feel blamed.",
    source="text:coping, usnews-2008",
)
PRIVATE = Rule(
    id="LR-43",
    name="private-matters",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO,
    message="Private matters: too personal for this reader, an overshare of money, health or family troubles.",
    why="They do not know what to do with it, and cannot use it in deciding.",
    source="practice",
)

DEMANDS = phrases("""
i will|shall|am_going_to .3 call|ring|telephone|phone|email|come|write|stop_by ..5 for .. decision|answer|reply|result|response
i will|shall|am_going_to .3 call|ring|telephone|phone every|each|again|until ~ if_you_would_like
if|unless i .. not .. sorted|told|hired|hear|heard|get|have|got|getting|receive ..9 i_am|i_will|i_shall|i_would|gone|off|walking|elsewhere ~ understand|happy|grateful|glad|try
fighting|competing|chasing|queueing|queuing|lining_up|begging .. over|after|for|to_have me
best|final|highest|revised|improved figure|price|number ~ best_figure_of
pick|picking up .. phone|telephone ~ picked
i must|have_to|really_must|would_ask|am_asking .. ask|insist|request|demand|urge .. you .. to ~ if_i_may|must_ask_you_to_forgive|must_ask_you_to_thank
take|strike|remove|cross my name off|from
make it|this quick|snappy|soon|happen
before|while i_take|i_accept|i_sign|someone_else|another|my_other .. elsewhere|snaps|offer|job
not .. be available|around|on_the_market|free|wait .. long|much_longer|forever|for_ever
need|require|want|expect|demand|deserve|insist_on|await|must_have|owed|entitled_to|waiting_for .. answer|decision|response|reply|news|explanation|update|confirmation|result|yes_or_no|yes_or_a_no ..5 by|now|today|tomorrow|this|before|at_once|immediately|within|soon|asap|urgently|right|straight|without_delay|$|tell_me ~ another_offer|other_offer|not_need|no_need|i_owe_you|expect_news|need_to_give_them|have_been_asked|they_need|they_want|expect_a_decision_by|you_expect*|they_expect*|wherever|when_you_expect|you_need|you_want
i need|want|demand|require|deserve|insist_on|expect a|an|your|some|to_have|you_to|to_know|to_hear|answers|clarity|closure .. answer|decision|response|reply|explanation|answers|clarity|closure|know|hear|decide|respond|tell|give|confirm|call ~ another_offer|other_offer|i_need_to_give|need_to_hear_both|deserve_to_know_how_much|do_not|not_expect|let_them_know
@be|am|are entitled|owed to|an|a|some
i must|have_to|need_to|got_to|really_need_to|simply_must know|hear|have_an_answer|insist|demand|ask_you_to_decide|press|ask_again|chase ~ they|other
i insist|demand|require|am_demanding|strongly_urge|urge_you|am_insisting
as_soon_as_possible|asap|a_s_a_p|urgent|urgently|forthwith|pronto|without_further_delay ~ i_will|i_would_be_happy|i_can|i_could|i_am_happy|start|begin|i_have|if_you_need|not_urgent|nothing_urgent|happy_to|no_urgent|i_shall|glad_to|nothing_is_urgent|urgent_care|urgent_treatment|urgent_repair*|urgent_call*
reply|respond|answer|decide|decision|confirm|let_me_know|tell_me|call_me|need|want|expect ..9 immediately|instantly|promptly|at_once|right_away|straight_away|straightaway|right_now|without_delay|by_return|quickly ~ thank*|so_promptly|put_me|felt|knew|cannot_pay|so_quickly
by|before|within|until|till|no_later_than @day|close|end|lunch*|the_end|cob|eod|#|24_hours|48_hours|an_hour|the_hour ... or|otherwise|else ... i|we|my|consider|assume
by|before|within|no_later_than .. @day|close|end|cob|eod|hours ... please ~ if|could_you|would_you|happy|they_need|i_can
please .. reply|respond|answer|decide|confirm|call|email|write|let_me_know|tell_me|get_back|get_in_touch|send|ring|give_me .5 by|before|within|immediately|now|asap|at_once|today|tonight|tomorrow|no_later|urgently|without ~ if_you_need|if_there_is_anything|whether_you_need
reply|respond|answer|call|get_back|write_back|let_me_know|decide|ring|tell_me|make_up_your_mind|give_me_an_answer .3 today|tonight|immediately|now|at_once|tomorrow|this_minute|urgently|asap|this_instant ~ i_can|i_will|happy_to|if_you_would_like
you .. have|only_have|get until|till|24|48|one_week|a_week_to|one_day|two_days|a_day_to|24_hours
if|unless i|you do_not|have_not|am_not|not|no|get|hear|receive ..9 i_will|i_shall|will_assume|assume|i_am_going_to|i_would_have|will_have_to|i_must|forced ~ will_be_glad|i_will_quite|understand|i_will_be_happy|no_hard|will_not_mind|i_will_try|would_be_grateful
or_else|otherwise_i_will|last_warning|final_warning|last_chance_to|final_notice|last_chance_for|running_out_of_patience|losing_patience|patience_is|lose_patience|lost_patience|patience_has|my_patience
time|clock is|are running_out|ticking|of_the_essence
either you ... or
hurry|make_your_mind_up|make_up_your_mind|get_a_move|chop_chop|pull_your_finger|speed_this|speed_things|speed_it|wrap_this_up|move_things_along|get_on_with|what_is_taking|what_is_the_hold|what_is_holding|why_the_delay|hold_up ~ no_hurry|not_hurry|any_hurry|no_need|not_in_a_hurry|please_do_not
i will|shall|am_going_to|plan_to|intend_to|am_planning_to|can|may|might|would .3 call*|ring|phone|email|write|chase|keep|come|drop|stop|visit|turn|show|stand|sit|camp|pop ..5 every|daily|each|again_tomorrow|until|hourly|outside|by_your|into_your|to_your_office|at_your_office|in_person|reception|unannounced|tomorrow_to_check|tomorrow_morning_to|tomorrow_for ~ if_you_would_like|happy_to_come|until_then|at_your_convenience
keep|keeps|kept|continue|carry_on calling|ringing|writing|emailing|phoning|asking|messaging|trying|chasing|checking_in|following_up|until
this is|makes|will_be .. my? second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|#|umpteenth|last @letter|time|attempt|try|follow ~ third_round|second_interview|last_note|one_last|my_last
i have|had .. called|rung|phoned|written|emailed|messaged|left|sent|tried|texted|chased|asked ..5 times|messages|twice|every|already|before|@number|repeatedly|again_and_again ~ .5 twice_a|asked_me|been_asked|asked_several
i .. called|rang|phoned|emailed|messaged|texted|wrote ..5 times|twice|every_day|already|repeatedly ~ at_work|i_wrote_and
@have|got|received|am_considering|sitting_on|fielding|juggling|holding|entertaining .. other|another|better|several|multiple|two|three|competing|rival|plenty|lots .. offers|companies_interested|firms|options|employers|irons ... ~ thank|asked_to_answer|answer_by|deadline|they_have_asked|decided_to|accepted|have_to_decide|you_are_my_first|first_choice|prefer|would_rather|need_to_reply|weeks|taken|asked_me|but_i
other|rival|competing|several|two|three .. companies|firms|employers|organisations|organizations|people|recruiters|places|schools|agencies .. interested|want|chasing|after|fighting|queueing|queuing|waiting|keen|begging|pursuing|would_snap ~ interested_in_how
not|never wait forever|around|for_ever|any_longer|much_longer|indefinitely|all_year|long
cannot|can_not|could_not|will_not wait ... to_hear|for_your|for_you|to_know|for_news|any_more|to_find|until ~ wait_to_start|wait_to_join|wait_to_begin|wait_to_meet|wait_to_work
dying|itching|bursting|desperate|aching|impatient to .. hear|know|find|get|start|learn
await|awaiting|look_forward_to|looking_forward_to|expecting .. immediate|prompt|swift|speedy|urgent|quick|favourable|favorable|positive|earliest .. reply|response|answer|decision|outcome|revert|news
expect|want|demand|require|insist|insisting .. to_be_told|be_told|to_be_called|to_be_contacted|to_hear_from_you_by|to_know_by|to_hear_by|an_answer|you_to_call|you_to_tell ~ not_expect|no_answer|do_not_want
need|want you|someone|somebody to .. make|decide|tell|call|answer|confirm|reply|say ~ if_you|anything_you_need
kindly|please revert|do_the_needful|expedite|fast_track|prioritise|prioritize
i expect|trust|assume|presume that? .. you|to|your .. will|hear|reply|have|answer|confirm|contact|call ~ not_expect|expect_you_have|expect_you_are|expect_you_will_have|trust_you_are_well|expect_you_will_be|trust_that_you_are|trust_you_had|trust_you_have_had
get_back|getting_back to_me .. by|today|now|immediately|asap|tomorrow|this|at_once|quickly|soon
just|simply|so|then|now give|tell_me|say|let_me_know|answer .. yes|no|answer|truth|either_way ~ just_let_me_know_if|let_me_know_if|just_to_say|let_me_know_whether|no_hurry|no_rush
yes or no ~ whether_it_is|either|by_the
every|each single? day|hour|minute|morning|evening|night|five_minutes|ten_minutes|few_minutes ... check*|refresh* .. inbox|phone|email|emails|letterbox|mail|post|website
every|each single? day|hour|minute counts|matters|of_delay|you_delay
do not|never keep|leave|make me waiting|hanging|wait|guessing|in_the_dark|dangling|in_suspense
keep|keeping|kept|leave|leaving|left me waiting|hanging|guessing|in_the_dark|dangling|on_tenterhooks|in_limbo|in_suspense|up_in_the_air|like_this|wondering
how much longer|more_time|more
how long does|do|can|will|must|am .. it|i|you|this .. take|wait|expected|need|decide|going ~ how_long_it|give_me_an_idea
when .. are|will you .. finally|going_to|ever|planning ... decide|answer|tell|reply|let|get|call ~ when_you_will
""")

BEGGING = phrases("""
nobody|no_one .. will|would|wants|else|ever .. look|hire|hired|take|want|wants|employ|give|interview .. at? me
work|start|come|do_it .. for .. whatever|anything|less|half|peanuts|very_little|next_to|a_pittance|minimum
even unpaid|as_a|part_time|if_it|for_a|on_a|just_a|one_day ..
please .. not .. let|leave|make|turn|say_no|forget|give_up|reject|overlook|ignore|write|pass .. me|no|down|us
only|just|all_i want|wanted|ask|need .. somebody|someone|a_chance|one_chance|anyone .. 
hoping|praying|wishing and|so praying|hoping|much|hard|wishing
someone|somebody to believe|take|give .. in|a|me
@number jobs|rejections|interviews|applications|refusals|companies ..5 year|month|without|no|luck|turned|rejected|far
lose|lost|losing|run_out_of|running_out_of .. hope|faith|home|house|flat|everything|options|time
please please
please ... please ..  ~ please_let_me_know
beg|begging|beseech*|implor*|plead*|pray|praying|entreat* ~ i_beg_to_differ|beg_your_pardon|begin*
desperate|desperately|desperation ~ not_desperate
i|we .3 really|truly|desperately|badly|so|honestly|absolutely|do need|want .. this|the|your|a|any .. job|work|position|role|post|chance|break|opportunity|money|income|it|so_much|more_than
i need .. this|the|your|a|any job|position|role|post|work|chance|opportunity|break|income|money|so|it
want .. this|it|job|position|role .. so_much|so_badly|more_than_anything|badly|with_all_my|too_much|more_than_i_can|desperately
give|giving|offer|grant me|us .. a|the|this|one|another|one_more|a_second|half_a chance|opportunity|shot|break|try|go|trial ~ gave_me|giving_me_the_chance|giving_me_the_opportunity|for_giving|thank*|kind_enough
take|taking a|your chance|gamble|risk|punt|leap|flyer .. on|with me|someone|somebody
@be .. last|only|final|one .. hope|chance|option|lifeline|shot|opportunity|way_out|salvation|post|job|position|role|straw|thing_keeping ~ the_only_way_to|the_last_chance_to_see
my|our|the last|only|final|one hope|chance|lifeline|option|shot|resort|salvation|straw|way_out|thing_i_have ~ last_chance_to_see
mean|means|meant|would_mean .. everything|the_world|so_much|more_than|the_earth|the_difference|all_to_me|the_whole_world|a_lot_to_my ~ your_words|your_kind|meant_so_much_that_you|kindness
would|will|could|can .. do anything|everything|whatever ~ anything_else|would_do_anything_differently|do_everything_i_can_to
would|will|could|can|happy_to|willing_to .. accept|take|work_for|start_for|settle_for anything|any_job|any_role|any_position|any_post|any_wage|any_salary|less|lower|nothing|half|almost_anything|a_lower|a_pay_cut ~ less_seriously
on|at|in|for any ward|grade|level|shift|department|branch|role|position|wage|salary|terms|rate|job ~ if|should_you|available|for_any_role_in_future
work|working|do_it|start|begin|help|come .. for free|nothing|no_pay|no_money ~ free_time
anything|whatever it takes|you_want|you_ask|you_say|you_need_me_to|to_get|to_be_considered|for_this|at_all_to_get
nothing|nowhere|no_one|nobody|little|not_anything else|left|other|to_fall ..  ~ if_nothing_else|nothing_else_is_needed|nothing_else_you_need|there_is_nothing|nothing_else_to_add|nothing_else_from|you_need_nothing|nobody_else_has|like_nothing|nowhere_else_have|nothing_other
have|has|got no|nothing|nowhere .. other|left|to_fall|else|alternative|choice|options|option|prospects|plan_b|savings|income|to_turn|backup|one_else|home ~ no_other_questions|have_no_other_commit*|no_other_engagements
not|never know|idea .. what .. i_will|i_would|to|i_am_going|else .. do ..5 if|without|with_myself|$ ~ know_what_to_expect|know_what_to_say
not .. cope|survive|go_on|bear|handle|face|manage|carry_on ..5 without|rejection|another|much_longer|any_longer|any_more|waiting|silence|not_knowing
heartbr*|break_my_heart|crush*|devastat*|gutted|shattered|destroyed|crestfallen|distraught|inconsolable|broken ... ~ you_broke|crushed_velvet|broken_down_into|broken_link|crushing_plant|broken_english
please|just|only|simply|why_not .. choose|pick|hire|select|take|employ|trust|believe_in me ~ trust_me_with|consider_me_for_future
^ choose|pick|hire|select|employ me
convince|persuade|beg|implore you .. to .. hire|choose|pick|take|give|let
counting|relying|depending|depend|count|rely|banking|pinning|hanging|riding on|upon .. you|this|it|your|the_outcome ~ count_on_me|rely_on_me
depends|depend|hangs|hinges|rests|rides on .. this|it|you|your_decision|your_answer ~ it_depends
family|children|kids|wife|husband|mother|parents|son|daughter|baby is|are|was|were .. counting|relying|depending|depend*|hoping|waiting|praying|starving|hungry|worried|suffering ~ is_waiting_for_me_in
not .. regret .. it|hiring|choosing|giving|this|taking|me|your ~ i_will_not_regret
promise .. not .. let|disappoint|regret|fail
not .. let you|them down
not|never disappoint|fail .. you|anyone ~ will_not_disappoint_you_that
prayed|praying|pray|crossing_my_fingers|crossed_my_fingers|lit_a_candle|every_finger|on_my_knees|my_knees|bended_knee
hoping|hope against hope
dream|dreamt|dreamed|dreams .. of .. this|working|you|nothing|every_night|since ~ dream_of_running
out_of_work|unemployed|jobless|on_the_dole|on_benefits|no_income|not_worked|without_work|without_a_job|between_jobs ..  for|since|and|with|@number|$
turned_down|rejected|refused|passed_over|ghosted by|from|for|at|everywhere|again|so_many|@number|every|$ ~ i_turned_down|i_have_turned_down|i_rejected
applied|applications|interviews .. to|for|sent|at|with|and .. @number .5 jobs|companies|places|employers|rejections|applications|times|without|firms
sent @number|off .. applications|cvs|resumes
any job|position|work|role|post|vacancy|opening ... will_do|would_do|at_all|whatever|no_matter
have_mercy|at_your_mercy|have_a_heart|in_your_heart|take_pity|put_me_out_of|out_of_my_misery|save_me|rescue_me|change_my_life|saved_my_life|turn_my_life|answer_to_my_prayers|my_prayers|throw_me_a|lifeline
my .. whole|entire .. life|future|career|family|world
my|our .. life|future|career|happiness|marriage|sanity|survival depends|hangs|is|rests|would_be
""")

BURDENS = phrases("""
hardly|barely|not|afraid_to|scared_to|dare|dared|never .. left|leave|go_out .. house|home|flat|phone|desk|my_side ~ i_left|left_home_at
in_case|for_fear|afraid|scared .. of|that .. miss*|you_call|you_ring|call
this|my|the|in|such|pure|absolute torment|agony|misery|anguish|torture|despair|limbo|hell|nightmare|suspense|uncertainty ~ nightmare_for_the|hell_for_leather
thought|believed|felt|sure you|we|they .. liked|loved|wanted|cared|understood .. me
took|taken|take .. unpaid|day_off|time_off|leave ..5 for|to ~ if_i_take|i_would_have_to_take|children
not .. think|know .. i .. can|could .. take|cope|bear|stand|go_on|face|do_this
every|each time .. phone|telephone|inbox|email .. rings|pings|buzzes|rang
heart|stomach|nerves|head|hands .. sink*|jump*|stop*|pound*|racing|shred*|knots|shak*|broke*|aching ~ with_a_heavy_heart
@be|been|keep|kept|sit|sat|sitting|spend|spent|glued|stare|stared|staring|look|looking|check|checked|checking|refresh* .5 at|to|by|my|the|next_to|beside .. phone|inbox|email|mailbox|screen|telephone|clock|mobile|letterbox|doormat ~ phone_number|by_phone|phone_call|phone_interview|on_the_phone
by|next_to|beside the|my phone|telephone
check*|refresh* .. phone|inbox|email|emails|mail|messages|spam .. ~ could_you_check|please_check|spam_folder_in_case
not|hardly|barely|never|stopped|unable_to|cannot .. eat|eaten|eating|sleep|slept|sleeping|function|concentrate|breathe|relax|think_about_anything|think_of_anything|stop_crying ~ sleep_on_it|not_sleep_on
sleepless|insomnia|lost_sleep|losing_sleep|lose_sleep|awake_all|lying_awake|lain_awake|lie_awake|up_all_night|awake_at|nightmares|no_sleep|without_sleep ~ do_not_lose_sleep
i_am|i_was|i_have_been|i_feel|i_felt|i_have_felt|feeling|make_me|makes_me|made_me|making_me|left_me|leaves_me|leaving_me|it_is|it_has_been|this_is|this_has_been|we_are|i_have_made_myself .. ill|sick|crying|in_tears|miserable|depressed|suicidal|hell|torture|agony|agonising|agonizing|unbearable|excruciating|torment|a_wreck|wreck|sleepless|tearful|panicking|worried_sick|distressing|traumatic|heartless|humiliat*|betrayed|worthless|crushed|hurt|broken|desolate|lost_without ~ call*_in_sick|sick_leave|sick_pay|the_sick
cry|cried|crying|wept|weeping|sobbing|sobbed|in_tears|to_tears|tears_in_my|burst_into ... ~ moved_to_tears|crying_out_for|laugh*
killing|driving|torturing|tormenting|eating me|us|my .. ~ driving_me_to_the
wait|waiting|silence|uncertainty|not_knowing .. is|has_been|was|makes|drives .. hard|killing|unfair|unbearable|cruel|torture|agony|painful|unkind|hell|stressful|tough|me_ill|me_mad|me_crazy|very_hard
you have no|do_not idea|know|understand|realise|realize|care .. what|how|that ..
do you .. know|realise|realize|understand|have_any_idea|care .3 what|how|that ~ how_long|how_many|when|what_time|how_soon|how_far|know_what_the|what_the_next
imagine|think|consider .. how|what .. i|it|this .. feel|feels|felt|like ~ i_can_imagine|i_imagine
after everything|all_that|all_this|all_the .. i|we|you|my|time|effort|hours|work|trouble|preparation|interviews .. ~ after_all_the_years|after_all_these|after_all_of_you
i|we .. turned|gave|given|gave_up|given_up|cancelled|canceled|missed|sacrificed|quit|left|resigned|spent|paid|put|took|taken|wasted|lost|bought|travelled|traveled|invested|rearranged|arranged ..9 for_you|for_this|for_nothing|on_hold|because_of_you|to_be_there|unpaid|my_own_money|of_my_own|my_own_time|on_trains|on_train|on_the_train|train_tickets|day_off|days_off|a_new_suit|new_suit|my_holiday|my_job|only_to|out_of_my_own|own_pocket|hours_preparing|days_preparing|weeks_preparing|weeks_on|my_savings|just_to ~ took_the_time|you_took|you_spent|notice|for_you_to|i_left_my_job_in|claim
put .. my .. life|everything|plans|job_search on hold
i turned_down|paid|gave_up|lost|missed|cancelled|canceled|sacrificed|spent|travelled|traveled ..9 to .. come|attend|meet_you|see_you|be_there|get_there|prepare|be_interviewed ~ i_spent_some_time|i_spent_the_evening
the? least|minimum i_am_owed|i_deserve|i_expect
you owe|owed .. me|us|candidates|it
the_least you|they could|can|would
least you|they could|can|might have|do
hope .. you .. sleep|feel|proud|happy|satisfied|pleased|live|understand_what|realise|realize|know_what|remember|never|enjoy ..5 yourself*|night|this|with|me|be|are|now|bad|guilty|done|did|how_it ~ enjoy|hope_you_are_all|hope_you_have|hope_you_are_well|be_happy_with|be_happy_together|very_happy
you|your .. got|get|raised|built|raise my hopes|our_hopes|hopes_up|me_up
my hopes up|were|@be raised|dashed|high
you led|let|lead|made|gave me .. to|on|believe|think|feel|understand|hope|down|false ..  ~ made_me_feel_welcome|made_me_feel_at|made_me_feel_so|made_me_feel_very|made_me_feel_comf*|made_me_feel_part|made_me_think_about|made_me_think_again|made_me_think_diff*|made_me_think_of|let_me_down_gently|gave_me_hope_that_the|made_me_feel_right|gave_me_to_think|made_me_think_hard|made_me_feel_re*|made_me_feel_from
trusted|believed you|in_you|your_word|what_you ~ your_judgement
ruin*|destroy*|wreck*|spoil*|spoilt my|our .. week*|life|day|christmas|holiday|birthday|confidence|plans|year|summer|health|night
i .. thought|believed|felt we had|were|got|really|shared .. connection|friends|rapport|click*
my|our children|kids|wife|husband|partner|mother|family|son|daughter|dad|mum|mom|girlfriend|boyfriend .. ask*|keep*|worr*|disappoint*|upset|cr* ..  when|every|why|whether|if|about|that|me|how ~ asked_me_to_thank
how_would_you_feel|put_yourself_in|in_my_shoes|in_my_position_for|have_some_consideration|show_some|basic_courtesy|common_courtesy|common_decency|basic_decency|human_decency|basic_respect|basic_manners|courtesy_of|decency_to
toll|strain on|my|upon .. me|health|family|my|nerves|mental*|us
mental health|state
cruel|heartless|unkind|inhuman*|unfeeling|uncaring|cold_hearted|callous ..
forgotten|forgot|forget|ignored|ignoring|neglected|abandoned .. about? me|us|my ~ not_forget|never_forget|forgotten_my_manners|i_forgot|ignored_my_own|i_had_forgotten|have_forgotten_my
""")

PRIVATE_MATTERS = phrases("""
my|our wife|husband|partner|mother|father|mum|mom|dad|girlfriend|boyfriend|in_laws|daughter|son|kids|children .. say*|think*|keep*|worr*|asks|asking|need*|depend*|leaving|left|furious|unhappy|fed_up|ill|sick ~ thinks_i_talk|says_hello|told_me_about
my_rent|rent_is|rent_due|the_rent_by|my_mortgage|the_mortgage|overdraft|bailiff*|my_debt*|in_debt|debts|bankrupt|evict*|creditors|credit_card|my_bills|the_bills|my_savings|repossess*|from_the_food_bank|arrears ... ~ debt_advice|debt_collection|clients|customers|tenants|arrears_team|housing_officer|invoices|ledger|credit_control|handed_in_my|tell_my
landlord|landlady .. is|wants|will|threat*|has|says ..5 out|evict*|money|rent|patience|paid|losing|threat*
not|cannot .. afford|pay|feed|make_ends .. rent|bills|children|kids|family|food|heating|meet|electricity|travel|live|to_wait|to_lose|to_be|mortgage
divorc*|ex_wife|ex_husband|separated_from|break_up|breakup|custody|my_ex|left_me|cheated
my_medication|antidepress*|my_therapist|my_counsellor|my_psychiatrist|my_depression|panic_attack*|nervous_breakdown|my_anxiety|hungover|hangover|was_drunk|my_migraine*|diarrh*|vomiting|haemorrhoid*|period_pain*|ivf|miscarriage|i_am_pregnant|my_operation|my_surgery
""")

FAMILIES = (
    Family(rule=PRESSURE, wordings=DEMANDS, spares_friendly=True, sister=ask_gently),
    Family(
        rule=PRESSURE,
        wordings=phrases("dream job|role|post|position|company"),
        level=Level.HINT,
        message="Dream job is heard often, and can read as a little desperate.",
        sister="I would be very glad to do this work.",
    ),
    Family(rule=PLEADING, wordings=BEGGING, sister=plain_interest),
    Family(rule=GUILT, wordings=BURDENS, spares_friendly=True, sister=leave_out),
    Family(rule=PRIVATE, wordings=PRIVATE_MATTERS, sister=leave_out),
)
