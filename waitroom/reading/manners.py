"""LR-17, LR-20, LR-21 and LR-47 to LR-49: money, other people, slang, over-familiarity, boasting."""

from waitroom.domain.finding import Level
from waitroom.reading.phrases import phrases
from waitroom.reading.rules import Family, Rule
from waitroom.reading.setting import AFTER_NO, CHECK_INS, NOES, THANKS
from waitroom.reading.sisters import leave_out, plainer

MONEY = Rule(
    id="LR-17",
    name="money-too-early",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"connect-note", "interest-note", "accept-interview", "look-again"},
    message="Talk of money before an offer: salary, pay or terms come too early here and read as presumptuous.",
    why="The offer brings the subject up by itself; there it is yours to raise.",
    source="liveabout",
)
OTHERS = Rule(
    id="LR-20",
    name="other-people-down",
    level=Level.WARN,
    message="Speaks badly of other people: gossip or negative, critical words about an employer or a rival.",
    why="The reader wonders what you will say of them.",
    source="text:ask, auctiontimewatch",
)
COMPARING = Rule(
    id="LR-21",
    name="comparing-offers",
    level=Level.WARN,
    kinds=NOES,
    message="A comparison or criticism in a no: it can read as rude, negative or an insult, a tone that stays.",
    why="No reason, or a neutral one, keeps the door open.",
    source="boxhindi, climbtheladder-withdraw",
)
SLANG = Rule(
    id="LR-47",
    name="slang",
    level=Level.WARN,
    message="Slang or text-speak: too casual and informal in tone for a professional letter.",
    why="The letter may be passed on to people who have not met you.",
    source="amerikanki",
)
FAMILIAR = Rule(
    id="LR-48",
    name="over-familiar",
    level=Level.WARN,
    message="Over-familiar: too personal, intimate or informal for somebody met in an interview; it may feel inappropriate.",
    why="Closeness is theirs to offer as well.",
    source="practice",
)
BOAST = Rule(
    id="LR-49",
    name="boasting",
    level=Level.WARN,
    message="Reads as boasting, arrogant or entitled: it brags, presumes the job and leaves the reader no choice.",
    why="One fact that they can check does more than a claim.",
    source="practice",
)

PAY = phrases("""
work|start|come|do_it .. for .. whatever|anything|less|half|peanuts|minimum|under|below
under|below|less_than|minimum_of|at_least|over|north_of @number|#|95k .. k|thousand|grand|plus|an_hour|a_year|a_day|stock ~ children|visitors|people|words|minutes|under_five*|year_olds
whatever .. can|could afford
salar*|wage*|remunerat*|compensation|payscale|pay_scale|pay_rate|pay_grade|pay_packet|pay_rise|pay_band|pay_range|paycheck|paycheque|rate_of_pay|hourly_rate|day_rate|overtime|commission|bonus|bonuses|stock_options|equity|pension|perks|fringe_benefits|health_insurance|dental_plan|dental_cover*|company_car|annual_leave|paid_leave|sick_pay|holiday_entitlement|holiday_allowance|vacation_days|vacation_time|days_off|relocation|golden_hello|allowance|expense_account|parking_space|wfh|remote_days|flexi_time|time_and_a_half|living_wage|raise_in_pay|starting_pay|starting_rate|four_01k|401k|benefits_package|package|job_pays|role_pays|post_pays|position_pays ~ new_commission|commissioned|package_holiday*|r_package|python_package|software_package*|commission_for|equity_and|brand_equity|health_equity|private_equity|equity_div*|compensation_claim*|compensation_for_victims|pension_fund|pension_scheme_members|pensions_team|dental_practice|dental_nurse|dental_team|dental_surgery|dental_recept*|a_package|packages|package_design|equity_of|the_commission_on|pension_adviser|package_of_care|pension_admin*|care_package*|wages_clerk|the_wages_run|payroll|salaries_officer|parcel
¤ ~ raised|raise|budget*|saved|grant*|turnover|sales|worth|project*|sold|managed|ran|cost*|till|collected|brought_in|ticket*|donation*|fund*|contract*|cut|reduc*|fare|fares|refund*|appeal|invoice*|prize*|stock|bid
@number|.. quid|pounds|dollars|euros|grand|an_hour|per_hour|a_year_before_tax ~ raised|raise|budget*|saved|grant*|turnover|sales|worth|sold|managed|ran|collected|visitors|visits|calls|items|customers|grand_piano|train*|an_hour_from|an_hour_away|an_hour_before|an_hour_and|an_hour_to|an_hour_in|an_hour_on|an_hour_of|half_an_hour|an_hour_with|an_hour_for|grand_total|grand_opening|parts|words|an_hour_at|orders
pay|paid|pays|paying .. me|more|well|enough|less|for_this|us|$|is|be|would|like|better|rise|increase|negotiable|fair|match|decent|properly|range ~ attention|pay_attention|paid_attention|paying_attention|paid_off|pay_off|paid_more_attention|pay_more|paying_visitors|pay_tribute|pays_off|paid_me_the_compliment
how|what .. much|kind_of_money|sort_of_money|figure .. pay|earn|make|offer|paying|worth|money|salary|role_pay|job_pay ~ how_much_i|how_much_you|offers_visitors|how_much_work|how_much_care
what .. you|it|they|job|post|role|position .. pay|pays|paying|offering ~ attention|what_you_are_offering_visitors|pays_off
money|earn|earning|earnings|income|financial*|financially ... ~ raise_money|raising_money|the_money_desk|handling_money|count_money|money_advice|money_box|earned|earn_your|financial_year|financial_control*|financial_anal*|financial_serv*|financial_report*|financial_adv*|financial_plan*|saved_money|save_money|earn_their|raised_money|money_for_the|earn_the|fundrais*|financial_times|earn_trust|low_income|financial_model*|money_matters|small_money|financial_system*|financial_literacy
could|can|would|will not .. take|accept|consider|work_for|settle_for|go_below .. less|below|lower|under|that_little ~ less_seriously
holidays|holiday|vacation|leave|time_off|days|weeks .. i .. already|have|need|will_need|be_entitled|booked|get|entitled|expect ~ i_needed_to_write|holidays_i|leave_i_have|holiday_workshops|leave_my|on_leave_until|days_i_have_been|weeks_i_have|leave_the|days_i_have
how many|much .. days|weeks|leave|holiday|holidays|vacation|time_off ..  ~ visitors|how_many_weeks_you|how_many_days_it
working from home|work_from_home|home_working|remote_working|remotely|flexible_hours|flexible_working|part_time_hours|leave_early|start_late|not_work_weekends|not_do_weekends|no_weekends|weekends_off|friday_afternoons_off|lunch_break|long_lunch ... can|could|would|is|want|need|expect|prefer|not|i ~ i_have_worked_remotely|worked_remotely|team_remotely|taught_remotely
promot* .. within|by|in|after|how_soon|quickly|soon|me|to|prospects|fast ~ promoting|promoted_to_the|promotion_of|promote_the|i_was_promoted|health_promotion|was_promoted
""")

DOWN = phrases("""
crowd|lot|shower|people|place|bunch|clowns|outfit|company|shop .. i_am_with|i_work_for|i_am_at|i_work_with|here|at_the_minute ...  are|is .. a|such|all|so .. ~ kind|lovely|good|great|friendly
not .. even own|owned|knew|know|have|bring|brought|wear ~ i_did
he|she|they|girl|boy|lad|woman|man|guy|lady|candidate* .. who .. before|after|next_to .. me ...
better|stronger|smarter|sharper .. than .. rest|others|other|everyone|anyone|lad|girl|man|woman
in_that|in_the waiting_room|lobby|corridor
between you|us|ourselves|you_and_me ...
other|rival|rest_of_the .. candidate*|applicant*|interviewee*|contender*|finalist* ... ~ the_other_candidates_luck|not_sure|keep|in_touch|strong|other_candidates_well|wish|good|congratul*|choose|chosen|chose|decided|gone|interview|still_seeing|seeing_other|many|you_have_other|to_see|proceed|number_of_other
people|man|woman|girl|boy|lady|guy|person|others|one|fellow|chap .. in|before|after|waiting|outside .. waiting_room|before_me|after_me|in_reception|waiting|corridor|lobby|reception ... ~ waiting_for_the_library|waiting_lists
unlike|compared_with|compared_to|more_than|better_than|stronger_than .. other|others|most|the_rest|everyone|anyone|some|them|your_other|your_current ~ unlike_most_museums|more_than_others|unlike_other_museums|more_than_anyone_realis*|unlike_most|unlike_any_other|better_than_anyone_i|better_than_most_i|unlike_any|more_than_most|better_than_some
my|our|the|this|these .. current|present|last|old|former|previous|existing .. @boss ..9 hate*|toxic|awful|stuck|underpa*|unfair|chaos|chaotic|low_morale|terrible|horrible|dreadful|nightmare|hell|useless|incompeten*|idiot*|bully*|bullies|liar*|lazy|rude|boring|bored|mess|disaster|joke|shambles|sinking|dead_end|not_care|never|fool*|clueless|mad|crazy|stupid|worst|bad|disorgan*|miserabl*|unbearable|impossible|sick_of|fed_up|cannot_stand|can_not_stand|under_value*|undervalue*|unapprec*|not_appreciate|micromanag*|dull|dismal|ungrateful|suffocat*|ridiculous|stingy|cheap|mean|broke|bankrupt|going_under|losing|loses|drinks|drunk|affair|tyrant|control_freak|behind|old_fashioned|petty|no_idea|not_listen|frustrat*|unprofessional|failing|poorly|badly|politics|backstab*|gossip*|pathetic|rubbish ~ never_bored|not_boring|sad_to_leave|never_stopped|never_lost|without_fuss|behind_the_desk|behind_the_counter|never_missed|did_not_mean|never_had_a|behind_the_scenes|never_once_lost|losing_the|losing_to|losing_its|nothing_to_lose|which_i_never
my|our .. @boss .3 is|was|has|have|are|does|do|can|would|never|thinks|treats|keeps|drives .3 hate*|toxic|awful|underpaid|unfair|chaos|chaotic|terrible|horrible|dreadful|nightmare|hell|useless|incompeten*|idiot*|bully*|liar*|lazy|rude|boring|disaster|joke|shambles|sinking|dead_end|not_care|fool*|clueless|mad|crazy|stupid|worst|disorgan*|miserabl*|unbearable|impossible|micromanag*|dull|ungrateful|stingy|cheap|mean|bankrupt|going_under|drunk|tyrant|control_freak|petty|no_idea|not_listen|unprofessional|failing|poorly|badly|backstab*|pathetic|rubbish|favourites|shouts|screams|not_know ~ your|boring_the
hate|hated|loathe|despise|detest|cannot_stand|can_not_stand|could_not_stand|fed_up|sick_of|tired_of|had_enough|escape|escaping|flee|get_out_of|get_away_from|getting_away|bored_with|bored_of|stuck_in|stuck_at|trapped|wasting_away|suffering_under|suffering|rotting|leave_behind|quit ... my|this|that|present|current|these|here|those|the .. job*|boss*|work|place|company|employer*|colleague*|office|manager*|people|firm|team|workplace|shop|role|department|career|life|dump|hole ~ fire_escape|who_are_stuck|escape_room*|hate_to|hate_waste|fire_escapes|never_tired|not_tired|tired_of_your|stuck_in_my_mind|stuck_in_the|escape_to
toxic|poisonous|hostile|abusive|bullying|dysfunctional|soul_destroying|soul_crushing|soul_sucking|hellish|nightmarish|backstabbing|cut_throat .. @boss|environment|atmosphere|culture|workplace|place|people|workplace ~ anti_bullying|hostile_environment_policy|your_culture
toxic|hell_hole|hellhole|sinking_ship|dead_end_job|rat_race|snake_pit|nest_of_vipers|madhouse|sweatshop|run_by_idiots|bunch_of_idiots|office_politics|snakes ~ toxic_waste|toxicolog*|toxic_plants|toxic_substances|toxic_materials|toxic_chemical*|snakes_and_ladders|the_snakes
where i|at_my|in_my .. work|works|am|current|present .. nobody|no_one|never|not|only|too|badly|everyone ~ where_i_work_with|not_far
between you|ourselves|us .. and_me|$|my|the|they|i|she|he|it
do not repeat|tell_anyone|tell_them|quote_me|pass_this_on|spread_this
off_the_record|in_confidence|rumour*|rumor*|word_is|gossip*|not_supposed_to_tell|not_meant_to_say|should_not_say|should_not_be_telling ... ~ rumour_has_it_that_the_ghost|gossip_column
my_loser|my_idiot|my_useless|my_awful|my_dreadful|my_horrible|my_so_called .. @boss
stick|shove it|his|her|their|the ...
your .. colleague*|assistant|receptionist|boss|panel|interviewer|secretary .3 was|were|is|seemed|are|looked|did|kept .3 rude|cold|odd|strange|unfriendly|aggressive|hostile|bored|boring|quiet|grumpy|stern|scary|difficult|unpleasant|confused|unprepared|sour|weird|not_like|harsh|moody|dull|useless|slow|intimidating|off_putting|unhelpful|dismissive|arrogant|annoying
""")

COMPARISONS = phrases("""
pay|pays|paying|paid|offer|offers|offering|offered .. good_deal|lot|more|better|higher|considerably|twice|double ~ offering_me_the|more_than_i_can_say|for_offering|better_people|more_time
sweeter|juicier|fatter .. deal|offer|package|gig
@number|¤|# .. an_hour|per_hour|a_day|per_day
improved|raised|increased|sweetened|better|higher .. considerably|before|first|figure|by
best|final|highest|revised figure|price|number
glassdoor|your_own_page|your_reviews
ask|try|come|get|contact .. me .. again|back|later .. in .. month|week|few|year|when ~ if_another
not .. sure|decided|certain .. what|whether|if|yet|about .. ~ i_am_sure
my|the wife|husband|partner|gut|heart .. thinks|says|tells|feels
better|higher|bigger|superior|nicer|stronger|improved|more_attractive|more_generous|more_lucrative|more_exciting|more_interesting|more_prestigious|far_better|more_reputable offer*|job|company|position|salary|opportunity|role|firm|place|employer|money|package|pay|terms|deal|paid|paying ~ better_person|better_fit_for_the_role|better_job_of|better_candidate|better_match
bigger|greener things|fish|pastures
more|much_more money|pay|reputable|serious|ambitious|prestigious|respectable|to_my_taste
did_not|do_not .. like|enjoy|think_much|impress*|warm_to|care_for|trust|get_on ~ not_like_to_keep|not_enjoy_writing|not_like_saying|did_not_like_to
culture|atmosphere|vibe|office|building|location|commute|town|area|management|team|people|questions|place|work|panel|hours|conditions|training|equipment|organisation|company .3 @be|seem*|felt|feels|struck|looked|put|left|leaves|is_not|was_not .3 toxic|bad|poor|depress*|outdated|old|boring|dull|cold|unfriendly|dirty|shabby|terrible|awful|chaotic|miles|disorgan*|unprofessional|grim|dated|odd|off|wrong|horrible|ugly|small|dreary|too|gloomy|unhappy|miserable|tired|disappointing|amateur*|stuck|backward*|strange|weird|behind|desired ~ not_an_easy|never_too|too_far_from|was_not_easy|not_the_reason|not_easy|too_kind|off_to|too_good|has_not
pay|salary|offer|wage*|money|package|terms|figure|hours|conditions|benefits|holiday*|amount|¤ .. @be|seem*|felt|do|does|fell|falls|fall .. insult*|low|too|joke|laughable|poor|ridiculous|derisory|not|below|short|less|embarrass*|stingy|disappoint*|offensive|beneath|pathetic|mean|inadequate|unacceptable|peanuts|hardly|barely ~ was_not_an_easy|offer_was_not_easy|too_late|offer_was_too_kind|it_was_not|offer_does_not|offer_is_not_one|not_an_easy|too_kind|too_generous|not_the_reason
insult*|derisory|laughable|peanuts|pittance|beneath_me|below_me|beneath_my|waste_my|overqualified|over_qualified|too_good_for|too_low|too_small|too_far|too_little|slave_wages|slave_labour|slave_labor|exploit*
red_flag*|warning_sign*|alarm_bells|dodged|bullet|gut_feeling|bad_feeling|doubts_about|concerns_about|worried_about|worrying|not_impressed|unimpressed|put_off|off_put* ~ dodged_the
back_up|backup|plan_b|second_choice|fallback|fall_back|safety_net|last_resort|practice_interview|for_practice|only_applied|just_applied|only_interviewed|as_practice|never_really_wanted|never_wanted|never_serious|not_really_interested|not_that_interested|stop_gap|stopgap|leverage|bargaining_chip|keep_my_options
you .. should|could|need|might_want|ought|would_do_well .. pay|offer|improve|treat|raise|work_on|learn|fix|rethink|think_about|look_at|reconsider|change|invest|modernis* ~ you_need_anything|if_you_need|should_you_need|you_could_offer_me_the|you_could_change|need_to_offer|you_could_offer
glassdoor|bad_reviews|reviews|what_i_have_heard|turnover|people_keep_leaving|low_morale|overworked|underpaid
maybe|perhaps|might|may|unless|if ..5 raise|increase|match|more_money|change_my_mind|reconsider|higher|could_be_persuaded|tempted|come_back_to_me|keep_the_offer|hold_the_offer|keep_it_open|think_again|ask_me_again ~ cross|in_future
""")

CASUAL = phrases("""
haha|hahaha|hehe|lolz|yay|woohoo|woo_hoo|yippee|yee_ha|ye|yis|yous|youse|mebbe|prolly|gotcha|woah|whoa|nuff|oi|oy|wahey|hooray|yas|yass|yesss|yessss|yesssss|fair_play_to
crowd|lot i_am_with|at_the_minute
fair play
trash|garbage|pants|minging|manky|mint tbh|lol|mate|bro
gonna|wanna|gotta|kinda|sorta|dunno|lemme|gimme|ain't|aint|innit|y'all|yall|outta|lotta|lotsa|coulda|shoulda|woulda|cuz|coz|cos|'cause|'cos|tho|thru|wassup|whatcha|gotcha|betcha|c'mon|cmon|whaddya|hafta|oughta|finna|imma|tryna|nah|nope|yep|yup|yeah|yah|ya|ok_cool|okey|okie|okeydokey|hey|heya|hiya|yo|howdy ~ cos_cob|in_cos|rag
lol|lmao|rofl|omg|wtf|btw|imo|imho|tbh|ngl|idk|iirc|ttyl|brb|thx|thanx|pls|plz|plse|ppl|tmrw|2moro|2day|2nite|gr8|l8r|m8|cya|afaik|smh|fomo|yolo|ikr|rly|xoxo|xxx|hmu|obvs|totes|defo|probs|soz|deets|convo|cheers_for|presh|whatevs|lowkey|low_key|highkey|no_cap|u|ur ~ u_k|ur_text|u_s|u_boat|dr_u
dude|dudes|bro|bruh|mate|buddy|fella|fellas|guys|girl_boss|homie|fam|peeps|boss_man|big_man|you_legend*|rockstar*|rock_star*|ninja|badass|babe|hun|luv|u_r|r_u|r_you|how_r|what_r|where_r ~ running_mate|buddy_system|buddy_scheme|buddy_reading|guy_fawkes|buddy_up
awesome|awesomesauce|dope|bonkers|pumped|psyched|stoked|hyped|jazzed|vibe|vibes|vibing|vibed|chillin|chilling|buzzing|chuffed_to_bits ~ buzzing_hive|pumped_out|water_is_pumped|pumped_up_the_tyres
super|totally|mega excited|keen|nice|interesting|cool|awesome|fun|happy|stoked|pumped|great|friendly|helpful|impressed|down|up_for|into|nailed|smashed|killed|aced
what_a|such_a|how|really|so|super|pretty|very|was|is|were|be|sounds|looks|place|that cool|awesome|neat|sweet|chill|dope|sick|lit|rad|nuts|crazy|bonkers ~ pretty_neat_hand|is_sweet|was_sick|very_sick|be_cool|be_sick|were_sick|is_lit|was_lit|are_lit|cool_store|cool_dry|is_sick|be_lit
killed|nailed|crushed|smashed|aced|slayed|rocked|bossed|owned|wiped_the_floor it|that|the_interview|this|my_interview
i .. nailed|smashed|aced|crushed|killed|rocked it|that|the|this
rock on|my_world|stars
you rock|rule|guys|are_the_best|are_awesome|are_a_star|are_a_legend|are_amazing
hit|shoot|ping|buzz|gimme|holler|give me .. up|an_email|a_message|a_text|a_buzz|a_shout|a_bell|a_tinkle|a_ping|on_whatsapp
no|big probs|biggie|sweat|drama
what is|was up|the_deal|the_craic|cooking|the_score|the_scoop|the_goss
my bad|peeps|dudes
bummer|bummed|sucks|sucked|sucky|crappy|crap|freaking|frickin|friggin|effing|damn|damned|dammit|darn|hell|bloody|bollocks|arse|ass|shit*|bullshit|fuck*|piss*|pissed|sod_all|bugger*|knackered|skint|gobsmacked|gutted|rubbish_at|blimey|crikey|flippin|flipping|frigging|screwed_up|screw_up|cock_up|balls_up|wanker*|muppet*|numpty|twat* ~ bloody_mary|the_muppets|git_and|using_git|git_repos*|with_git|in_git|git_hooks|door_knob|bloody_sunday|git_hub|damned_united|vacuum|heaven_and_hell|hell_bent
hang|hanging|chill|chilling out|with_you|together|sometime ~ hanging_out_of
grab|grabbing a_beer|a_pint|a_drink|drinks|some_food|beers|pints|a_bite
swing|rock by|up
such|had|was|have|what|having a|total|an|absolute .. blast|riot|hoot ~ blast_furnace
thumbs up|$
no brainer
heads up
stuff like_that|and_things|and_stuff
blah|yada
spill|dish|pass on? the .. tea|beans|dirt|goss ~ drinking_tea|tea_room
""")

TOO_CLOSE = phrases("""
pint|pints|drinks|beers|dinner|coffee|lunch|round on me|us
hug|hugs|kiss|kisses|cuddle|xoxo|mwah
darling|sweetheart|sweetie|hun|babe|sexy|cutie|pretty_lady|lovely_lady|my_new_friend|bestie|bff|bffs|best_friends|best_mates|soulmate*|soul_mate*|pretty_face
your lovely|beautiful|nice|kind|pretty|gorgeous|warm|amazing|blue|brown|green|big|wonderful? eyes|smile|hair|legs|perfume|aftershave|dress|outfit|shoes|necklace|tattoo*|lips|body|skirt|earrings|scarf|jumper|blouse|figure|laugh|looks ~ your_body_of|your_figure_for
you look|looked|smell*|are|were so|very|really|absolutely|quite|even|a? beautiful|stunning|pretty|gorgeous|hot|attractive|handsome|radiant|sexy|cute|lovely_in|great_in|so_good_in
dinner|drink|drinks|beer|beers|pint|wine|cocktail*|clubbing|night_out .. with|together|sometime|some_time|on_me|at_my_place|at_mine|one_evening|some_evening|tonight|whatever ~ drinks_reception|school_dinner|dinner_with_the
are_you|you_are .. single|married|seeing_anyone|free_tonight|seeing_someone
boyfriend|girlfriend|flirt*|fancy_you|crush_on_you|on_you_a_crush|attracted_to_you|kindred_spirit*|meant_to_be|written_in_the_stars|star_sign|horoscope*|tarot|astrolog*|sign_from_the
instant|real|special|strong|deep|immediate|genuine|true connection|chemistry|spark|bond ~ connection_between|connection_to|connection_with_the
i|we @be|am|felt|feel|was ..  in love|attracted|smitten|drawn_to_you|friends|old_friends|family ~ in_love_with_the|love_with_the
like|as_if|as_though .. known|knew|friends|old_friends|family|soulmates ..5 years|forever|already|all_my_life|each_other|ages|lifetime|friends|long_lost
found|looked|saw|seen|stalked|stalking|checked|googled|searched|followed|following|spotted|went_through|scrolled ..5 you|your .. facebook|instagram|tiktok|snapchat|holiday_photo*|holiday_pic*|holiday_snap*|wedding_photo*|profile_picture|kids|husband|wife|home_address|private ~ museum|gallery|page|account|account_of|private_collection|private_papers
googled|looked_up|stalked you|your .. ~ looked_up_your_museum|your_company|your_work|your_book*|your_organi*|your_article*|your_website
your kids|husband|wife|daughter|son|baby|marriage|divorce|boyfriend|girlfriend|cute_dog ..  ~ your_kids_club
say|send|give .. hi|hello|hug|love|kiss|regards|pat .. to|from .. dog|cat|kids|husband|wife|mum|mother|family|baby|children
miss|missed|missing|thinking_about|think_about|dreamt_about|dreamed_about|thinking_of|obsess* you|your_face|your_smile ~ if_i_miss|missed_your_call|missed_you_at|sorry_to_have_missed|missed_your_email|miss_your|missed_your|thinking_of_you_all|thought
drove|driven|drive|walked|walk|waited|wait|sat|stood|hung|hanging|cycle* ..  past|by|outside|near|around|in_front_of|opposite your .. house|home|car
your .. home|personal|private|mobile|cell address|number|phone|email ~ your_home_page
we .. clicked|bonded|hit_it_off|vibed|really_connected|are_so_alike|had_a_real_connection|were_meant|got_on_like|were_on_the_same_wave* ~ how_we_clicked|click_and
hit it_off
buy|treat|owe|get|bring|stand|shout|invite|take you|you_all|you_guys .. a|to|out|for .. drink|beer|pint|lunch|dinner|coffee|chocolates|gift|present|bottle|wine|cake|flowers|cocktail* ~ if_you_could_spare
small|little gift|present|token|something|bottle|box_of .. for_you|enclosed|of_my|as_a_thank|wine|chocolates|attached
call|calling|nickname* me|you .. jeannie|by_your_first|honey|dear|babe|boss ~ call_me_on
hey|hi|hello .. girl|gorgeous|you|stranger|lovely|sweetie|bestie|boss|lady|beautiful ~ hello_you_all
your best|new_best friend|mate|buddy|bestie|bff
get .. know_you|to_know_you|close_to_you .. personally|better_outside|outside|socially|as_a_person|more_intimately|intimately
how|hope .. was|is|are your .. kids|husband|wife|dog|cat|hangover|marriage|love_life|date|birthday
""")

BRAGS = phrases("""
i could|can|would|will .. put|set|turn|sort|fix|clean|straighten .. right|straight|around|out|up ..5 within|in|by|overnight|a_week|a_month ~ happy_to|if_you
of|with my caliber|calibre|stature|standing|seniority|talent*|abilities|quality|pedigree
not .. manage|cope|survive|do_it|do|live|run|get_on .. without me
tell|send|let .. rest|others|other_candidates|remaining|everyone_else .. home|go|know|down
no|not .. further|more|other interview*|candidate* .. needed|required|necessary
fighting|competing|chasing|queueing|begging .. over|after|for me
you all|both|clearly|obviously? agreed|loved|liked|knew .. ~ you_all_work
expect*|thought|assumed|would_have .. quicker|faster|more_prompt|sooner .. reply|answer|response
i .. knew|know .. you .. choose|pick|want|come|call|not
already told|informed|let .. boss|manager|employer|company|school .. leaving|that|know|i
@be|be|believe|know|feel|clearly|obviously|undoubtedly|without_doubt|without_a_doubt|by_far|easily|definitely|certainly|surely .. best|strongest|obvious|perfect|ideal|finest|outstanding|smartest|brightest|cleverest|most_qualified|most_experienced|most_talented|number_one candidate|applicant|person|choice|hire|man|woman|interviewee|option|pick ~ find_the|finding_the|found_the|not|hope|whoever|if|wish|sure_you|best_person_to|chose
strongest|best|most_qualified|finest .. you .. see|find|interview*|meet|met|seen|had
i am|was|would_be|will_be|am_simply|am_quite_simply|know_i_am .. perfect|ideal|made_for|born_for|born_to|tailor_made|brilliant|outstanding|exceptional|unbeatable|second_to_none|unmatched|world_class|a_natural|a_genius|a_star|irreplaceable|indispensable|gifted|head_and_shoulders|streets_ahead|miles_ahead|a_cut_above|better_than|exactly_what_you|just_what_you|what_you_need|the_answer_to ~ not
you|they|nobody .. not|never|hardly|unlikely .. find|get|meet|see|have .. anyone|anybody|someone|somebody|a_better|another|better|more ... ~ better_news|found_anyone|if_you_have_not
not|never .. find|get better|anyone_better|anyone_else
no_one|nobody else|better|other ... than_me|for_this|for_the_job|like_me|comes_close|as_i_can|who_can
i .. deserve|deserved|am_entitled_to|am_owed .. ~ entitled_to_claim|entitled_to_work|deserve_it_less
i have_earned|earned this|it
when|once|as_soon_as i .. start_with_you|start_work_with|start_at|join_you|join_the_team|join_your|am_hired|am_appointed|have_the_job|get_the_job|am_in_post|take_over|am_in_charge
when|once you .. hire_me|appoint_me|offer_me_the|give_me_the_job|take_me_on
i .. assume*|presume*|take_it|trust|expect|know|gather|am_confident|am_certain|am_sure|can_tell|could_tell|no_doubt|have_no_doubt|am_convinced|am_positive ..  that? .. have|got|am|is|job|you|post|role|position|offer|we ..  mine|got_it|the_job|hired|in_the_bag|got_the|get_the|hire_me|offer_me|choose_me|made_your_decision_in_my|picked_me|chosen_me|be_offered|made_up_your_mind|loved_me|impressed|agree|a_formality|liked_me|want_me|will_want|the_one|no_need ~ i_know_you_have_made|i_know_that_you_have|understand|i_know_you_had
in the bag|a_formality
job|post|role|position|place|desk|offer is|was .. mine|already_mine|as_good_as_mine|meant_for_me|in_the_bag|made_for_me|written_for_me|a_done_deal|a_formality|mine_to_lose ~ not_mine
see you|all_of_you on @day
see|seeing|meet you|the_team ..  @day|soon|on_monday|then ..  first_day|new_desk|at_my_desk|as_your_colleague
my new|future desk|office|boss|colleagues
handed|hand|gave|given|give|put|putting in|my ..  notice|resignation ... ~ will_give_my|can_give|give_notice|need_to_give|i_will_hand|month_is|i_have_given_notice_at|start|i_have_handed|after_i_have
already|have told|resigned|quit|ordered|bought|started_looking_for|begun_looking_for|signed .. my_boss|my_manager|friends|everyone|flat|house|business_cards|lease|colleagues|family_the_news ..  ~ told_my_friends_about_the_museum
you .. lucky|fortunate|blessed|privileged|smart|wise|foolish|mad|crazy|silly|fool|fools|stupid|insane .. have|get|hire|pass|turn|let|not|to|take .. me|someone_like_me|this_chance ~ you_have_told_me
blow*|blown|knock* you|your|everyone|their away|socks|mind*|out_of_the_water ~ blew_me_away
transform|revolutionise|revolutionize|turn_around|shake_up|fix|save|rescue|sort_out|whip|overhaul|modernise|modernize .. your .. company|department|business|team|shop|place|organisation|organization|museum|school|sales|mess|operation ~ helped
in my sleep|standing_on_my_head|with_my_eyes|with_one_hand
eyes closed|shut
overqualified|over_qualified|genius|prodigy|superstar|god_s_gift|gift_to|iq|mensa|outshone|outperformed|outclassed|superior|wiped_the_floor|ran_rings|runs_rings|run_rings|towered|head_hunted|headhunted|in_demand|hot_property|sought_after ~ rings_of|sales_by|mother_superior|lake_superior|wedding_rings|genius_of|genius_bar|genius_loci|stroke_of_genius|of_genius
i impress*|wowed|charmed|dazzled|aced|nailed|smashed|won_over|bowled_over|killed|crushed|blew .. you|everyone|the|it|that|them|all|panel|interview|every|room ~ not_impress
i could|can tell|see that? .. you|i|everyone|they|we ..5 impressed|liked_me|loved_me|loved_my|blown_away|taken_with_me|favourite|wowed|charmed|wanted_me|agreed_with_me
i|we .. hit_it_off|went_brilliantly|went_extremely|did_brilliantly|performed_brilliantly|was_brilliant|was_outstanding|was_superb|shone|sparkled|outdid
went|did|performed|answered ..  brilliantly|perfectly|flawlessly|superbly|exceptionally|outstandingly|amazingly_well
no need|point .. interview*|see*|look*|continue|meet|keep|wait*|consider .. anyone|anybody|other*|further|more|the_rest|any ~ no_need_to_see_me
stop interviewing|searching|the_search|looking_for|looking_at_other
look no further|any_further
call|cancel|send .. off|home|away .. the|other .. interviews|search|candidates
secret weapon|sauce
natural born|leader
i have? never failed|made_a_mistake|missed_a_target|been_wrong
^ trust me
believe me
any|every company|employer|firm|organisation|organization would|will be|want|kill|fight|love|jump
no weaknesses|equal|competition|rival|contest
everyone|everybody|people|they|all_my .. say*|tells_me|agrees|thinks|knows|know .. i|me|am ... best|talent*|brilliant|amazing|gifted|genius|great|natural|charming
you|they|your_team|your_company need*|need_someone like|me ~ if_you_need|you_need_me_to|you_need_my|anything_you_need|whatever_you_need
""")

PRESUMING_REPLY = phrases("""
i .. accept|take|willing|prepared ..5 provided|providing|if|on_condition|as_long_as|so_long_as|only_if|assuming|subject_to_a ~ let_me_know_if|if_you_need|if_there
i would|will also? want|expect|insist|require|demand
second|third choice|best|preference
other|another place|firm|offer|one|company|job .. dragged|fell_through|turned|said_no|withdrew|never|did_not
^ about|high time
throw in|some|an|extra
i .. accept|take ..  if|on_condition|on_the_condition|provided|as_long_as|so_long_as|only_if|but_only|assuming|subject_to|but_i_would_need|but_i_will_need|but_i_want|but_i_expect|but_the_salary|but_i_am_still|unless ... ~ subject_to_references|subject_to_contract|subject_to_the_usual|let_me_know_if|if_there_is|if_you_need|subject_to_satisfactory|subject_to_the
on the condition that
more than you .. offer*|proposed|suggested
until|till|unless .. something|better|proper|real|anything .. turns_up|comes_along|comes_up|better|job|shows_up
i suppose|guess|reckon|may_as_well|might_as_well|had_better .. i? .. accept|take|say_yes|will|do|it
for now|the_time_being|the_moment|until_something|till_something|unless_something|while_i_look|while_i_keep|keep_looking|still_looking|something_better|better_comes|stop_gap|stopgap|stepping_stone|will_have_to_do|beggars|better_than_nothing|nothing_better|no_other_offers|nobody_else_wanted|nothing_else_came|nothing_else_has|make_do ~ at_the_moment_i_am_working|for_now_kind|at_the_moment_my|address_for_the_time_being
before|as_a_condition .. sign|accept|agree|commit ..  want|need|expect|require|demand|insist|must
want|need|expect|require|demand|insist|must|negotiat*|renegotiat*|revisit|raise|increase|match|bump|counter_offer|counteroffer|talk_about|discuss .. the|a|my|more|higher|better|on ..  salary|pay|money|wage|package|holiday*|days_off|company_car|hours|title|terms|raise|bonus|¤ ~ need_my_bank|need_from_me|need_for_payroll|discuss_the_terms_in
""")

FAMILIES = (
    Family(rule=MONEY, wordings=PAY, sister=leave_out),
    Family(rule=OTHERS, wordings=DOWN, spares_friendly=True, sister=leave_out),
    Family(rule=COMPARING, wordings=COMPARISONS, sister="I have decided not to take it further, and wish you well."),
    Family(rule=SLANG, wordings=CASUAL, sister=plainer, narrow=True),
    Family(rule=FAMILIAR, wordings=TOO_CLOSE, sister=leave_out),
    Family(
        rule=BOAST,
        wordings=BRAGS,
        sister=leave_out,
    ),
    Family(
        rule=BOAST,
        wordings=PRESUMING_REPLY,
        kinds=frozenset({"accept"}),
        message="A yes with conditions: it re-opens the terms, reads as a demand or as hesitant, and sounds ungrateful.",
        sister="I am glad to accept.",
    ),
)
