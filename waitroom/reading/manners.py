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
salar*|wage*|remunerat*|compensation|payscale|pay_scale|pay_rate|pay_grade|pay_packet|pay_rise|pay_band|pay_range|paycheck|paycheque|rate_of_pay|hourly_rate|day_rate|overtime|commission|bonus|bonuses|stock_options|equity|pension|perks|fringe_benefits|health_insurance|dental|company_car|annual_leave|paid_leave|sick_pay|holiday_entitlement|holiday_allowance|vacation_days|vacation_time|days_off|relocation|golden_hello|allowance|expense_account|parking_space|wfh|remote_days|flexi_time|time_and_a_half|living_wage|raise_in_pay|starting_pay|starting_rate|four_01k|401k|benefits_package|package|job_pays|role_pays|post_pays|position_pays ~ new_commission|commissioned|package_holiday*|r_package|python_package|software_package*|commission_for|equity_and|brand_equity|health_equity|private_equity|equity_div*|compensation_claim*|compensation_for_victims|pension_fund|pension_scheme_members|pensions_team|dental_practice|dental_nurse|dental_team|dental_surgery|dental_recept*|a_package|packages|package_design|equity_of|the_commission_on|pension_adviser|package_of_care|pension_admin*|care_package*|wages_clerk|the_wages_run|payroll|salaries_officer|parcel
¤
pay|paid|pays|paying .. me|more|well|enough|less|for_this|us|$|is|be|would|like|better|rise|increase|negotiable|fair|match|decent|properly|range ~ attention|pay_attention|paid_attention|paying_attention|paid_off|pay_off|paid_more_attention|pay_more|paying_visitors|pay_tribute|pays_off|paid_me_the_compliment
how|what .. much|kind_of_money|sort_of_money|figure .. pay|earn|make|offer|paying|worth|money|job|role|post|is_it ~ how_much_i|how_much_you_have_made|offers_visitors
money|earn|earning|earnings|income|financial*|financially ... ~ raise_money|raising_money|the_money_desk|handling_money|count_money|money_advice|money_box|earned|earn_your|financial_year|financial_control*|financial_anal*|financial_serv*|financial_report*|financial_adv*|financial_plan*|saved_money|save_money|earn_their|raised_money|money_for_the|earn_the|fundrais*|financial_times|earn_trust|low_income|financial_model*|money_matters|small_money|financial_system*|financial_literacy
could|can|would|will not .. take|accept|consider|work_for|settle_for|go_below .. less|below|lower|under|that_little ~ less_seriously
holidays|holiday|vacation|leave|time_off|days|weeks .. i .. already|have|need|will_need|be_entitled|booked|get|entitled|expect ~ i_needed_to_write|holidays_i|leave_i_have|holiday_workshops|leave_my|on_leave_until|days_i_have_been|weeks_i_have|leave_the|days_i_have
how many|much .. days|weeks|leave|holiday|holidays|vacation|time_off ..  ~ visitors|how_many_weeks_you|how_many_days_it
working from home|work_from_home|home_working|remote_working|remotely|flexible_hours|flexible_working|part_time_hours|leave_early|start_late|not_work_weekends|not_do_weekends|no_weekends|weekends_off|friday_afternoons_off|lunch_break|long_lunch ... can|could|would|is|want|need|expect|prefer|not|i ~ i_have_worked_remotely|worked_remotely|team_remotely|taught_remotely
promot* .. within|by|in|after|how_soon|quickly|soon|me|to|prospects|fast ~ promoting|promoted_to_the|promotion_of|promote_the|i_was_promoted|health_promotion|was_promoted
""")

DOWN = phrases("""
other|rival|rest_of_the .. candidate*|applicant*|interviewee*|contender*|finalist* ... ~ the_other_candidates_luck|not_sure|keep|in_touch|strong|other_candidates_well|wish|good|congratul*|choose|chosen|chose|decided|gone|interview|still_seeing|seeing_other|many|you_have_other|to_see|proceed|number_of_other
people|man|woman|girl|boy|lady|guy|person|others|one|fellow|chap .. in|before|after|waiting|outside .. waiting_room|before_me|after_me|in_reception|waiting|corridor|lobby|reception ... ~ waiting_for_the_library|waiting_lists
unlike|compared_with|compared_to|more_than|better_than|stronger_than .. other|others|most|the_rest|everyone|anyone|some|them|your_other|your_current ~ unlike_most_museums|more_than_others|unlike_other_museums|more_than_anyone_realis*|unlike_most|unlike_any_other|better_than_anyone_i|better_than_most_i|unlike_any|more_than_most|better_than_some
my|our|the|this|these .. current|present|last|old|former|previous|existing .. @boss ..9 hate*|toxic|awful|stuck|underpa*|unfair|chaos|chaotic|low_morale|terrible|horrible|dreadful|nightmare|hell|useless|incompeten*|idiot*|bully*|bullies|liar*|lazy|rude|boring|bored|mess|disaster|joke|shambles|sinking|dead_end|not_care|never|fool*|clueless|mad|crazy|stupid|worst|bad|disorgan*|miserabl*|unbearable|impossible|sick_of|fed_up|cannot_stand|can_not_stand|under_value*|undervalue*|unapprec*|not_appreciate|micromanag*|dull|dismal|ungrateful|suffocat*|ridiculous|stingy|cheap|mean|broke|bankrupt|going_under|losing|loses|drinks|drunk|affair|tyrant|control_freak|behind|old_fashioned|petty|no_idea|not_listen|frustrat*|unprofessional|failing|poorly|badly|politics|backstab*|gossip*|pathetic|rubbish ~ never_bored|not_boring|sad_to_leave|never_stopped|never_lost|without_fuss|behind_the_desk|behind_the_counter|never_missed|did_not_mean|never_had_a|behind_the_scenes|never_once_lost|losing_the|losing_to|losing_its|nothing_to_lose|which_i_never
my|our|the .. @boss .3 is|was|has|have|are|does|do|can|would|never|thinks|treats|keeps|drives .3 hate*|toxic|awful|underpaid|unfair|chaos|chaotic|terrible|horrible|dreadful|nightmare|hell|useless|incompeten*|idiot*|bully*|liar*|lazy|rude|boring|disaster|joke|shambles|sinking|dead_end|not_care|fool*|clueless|mad|crazy|stupid|worst|disorgan*|miserabl*|unbearable|impossible|micromanag*|dull|ungrateful|stingy|cheap|mean|bankrupt|going_under|drunk|tyrant|control_freak|petty|no_idea|not_listen|unprofessional|failing|poorly|badly|backstab*|pathetic|rubbish|favourites|shouts|screams|not_know ~ your|boring_the
hate|hated|loathe|despise|detest|cannot_stand|can_not_stand|could_not_stand|fed_up|sick_of|tired_of|had_enough|escape|escaping|flee|get_out_of|get_away_from|getting_away|bored_with|bored_of|stuck_in|stuck_at|trapped|wasting_away|suffering_under|suffering|rotting|leave_behind|quit ... my|this|that|present|current|these|here|those|the .. job*|boss*|work|place|company|employer*|colleague*|office|manager*|people|firm|team|workplace|shop|role|department|career|life|dump|hole ~ fire_escape|who_are_stuck|escape_room*|hate_to|hate_waste|fire_escapes|never_tired|not_tired|tired_of_your|stuck_in_my_mind|stuck_in_the|escape_to
toxic|poisonous|hostile|abusive|bullying|dysfunctional|soul_destroying|soul_crushing|soul_sucking|hellish|nightmarish|backstabbing|cut_throat .. @boss|environment|atmosphere|culture|workplace|place|people|workplace ~ anti_bullying|hostile_environment_policy|your_culture
toxic|hell_hole|hellhole|sinking_ship|dead_end_job|rat_race|snake_pit|nest_of_vipers|madhouse|sweatshop|run_by_idiots|bunch_of_idiots|office_politics|snakes ~ toxic_waste|toxicolog*|toxic_plants|toxic_substances|toxic_materials|toxic_chemical*|snakes_and_ladders|the_snakes
where i|at_my|in_my .. work|works|am|current|present .. nobody|no_one|never|not|only|too|badly|everyone ~ where_i_work_with|not_far
between you|ourselves|us .. and_me|$|my|the|they|i|she|he|it
do not repeat|tell_anyone|tell_them|quote_me|pass_this_on|spread_this
confidential*|off_the_record|in_confidence|secret|rumour*|rumor*|i_have_heard_that|word_is|gossip|not_supposed_to_tell|not_meant_to_say|should_not_say|should_not_be_telling|insider ... ~ confidential_records|confidential_material|confidentiality|the_secret_of|secret_garden|patient|confidential_data|confidential_file*|secret_to|confidential_information_about_patients|the_secret|secret_life|secret_ingredient|a_secret_door|secret_santa|in_the_strictest
predecessor|last_person_in|previous_holder|your_last_ .. ...
you .. colleague*|assistant|receptionist|boss|panel|interviewer|secretary .3 was|were|is|seemed|are|looked|did|kept .3 rude|cold|odd|strange|unfriendly|aggressive|hostile|bored|boring|quiet|grumpy|stern|scary|difficult|unpleasant|confused|unprepared|sour|weird|not_like|harsh|moody|dull|useless|slow|intimidating|off_putting|unhelpful|dismissive|arrogant|annoying
""")

COMPARISONS = phrases("""
better|higher|bigger|superior|nicer|stronger|improved|more_attractive|more_generous|more_lucrative|more_exciting|more_interesting|more_prestigious|far_better|more_reputable .. offer*|job|company|position|salary|opportunit*|role|firm|place|employer|money|package|team|pay|prospects|terms|deal|things|organisation|organization|career|commute ~ better_person|better_fit_for_the_role|better_job_of|better_candidate|better_match
better|bigger|greener things|fish|pastures|elsewhere|one|suited_elsewhere
more|much_more money|pay|suitable|reputable|serious|interesting|exciting|professional|ambitious|modern|prestigious|respectable|to_my_taste ~ more_suitable_person|more_suitable_candidate
not .. like|liked|enjoy|think_much|impress*|warm_to|care_for|want_to_work_with|trust|respect|appreciate|get_on|feel_comfortable|comfortable|convinced ..  ~ not_like_to_keep|would_not_like_you|not_want_to_keep|not_think_it_fair|i_would_not_like|not_enjoy_writing|not_like_saying|not_because|did_not_like_to
culture|atmosphere|vibe|office|building|location|commute|town|area|management|team|people|questions|place|work|panel|hours|conditions|training|equipment|organisation|company .3 @be|seem*|felt|feels|struck|looked|put|left|leaves|is_not|was_not .3 toxic|bad|poor|depress*|outdated|old|boring|dull|cold|unfriendly|dirty|shabby|not|terrible|awful|chaotic|miles|disorgan*|unprofessional|grim|dated|odd|off|wrong|horrible|ugly|small|dreary|too|gloomy|unhappy|miserable|tired|disappointing|amateur*|stuck|backward*|strange|weird|behind|desired ~ not_an_easy|never_too|too_far_from|was_not_easy|not_the_reason|not_easy|too_kind|off_to|too_good|has_not
pay|salary|offer|wage*|money|package|terms|figure|hours|conditions|benefits|holiday*|amount|¤ .. @be|seem*|felt|do|does|fell|falls|fall .. insult*|low|too|joke|laughable|poor|ridiculous|derisory|not|below|short|less|embarrass*|stingy|disappoint*|offensive|beneath|pathetic|mean|inadequate|unacceptable|peanuts|hardly|barely ~ was_not_an_easy|offer_was_not_easy|too_late|offer_was_too_kind|it_was_not|offer_does_not|offer_is_not_one|not_an_easy|too_kind|too_generous|not_the_reason
insult*|derisory|laughable|peanuts|pittance|beneath_me|below_me|beneath_my|waste_my|overqualified|over_qualified|too_good_for|too_low|too_small|too_far|too_little|slave_wages|slave_labour|slave_labor|exploit*
red_flag*|warning_sign*|alarm_bells|dodged|bullet|gut_feeling|bad_feeling|doubts_about|concerns_about|worried_about|worrying|not_impressed|unimpressed|put_off|off_put* ~ dodged_the
back_up|backup|plan_b|second_choice|fallback|fall_back|safety_net|last_resort|practice_interview|for_practice|only_applied|just_applied|only_interviewed|as_practice|never_really_wanted|never_wanted|never_serious|not_really_interested|not_that_interested|stop_gap|stopgap|leverage|bargaining_chip|keep_my_options
you .. should|could|need|might_want|ought|would_do_well .. pay|offer|improve|treat|raise|work_on|learn|fix|rethink|think_about|look_at|reconsider|change|invest|modernis* ~ you_need_anything|if_you_need|should_you_need|you_could_offer_me_the|you_could_change|need_to_offer|you_could_offer
glassdoor|bad_reviews|reviews|what_i_have_heard|turnover|people_keep_leaving|low_morale|overworked|underpaid
maybe|perhaps|might|may|unless|if .. raise|increase|match|improve|better|more_money|change_my_mind|reconsider|higher|could_be_persuaded|tempted|come_back_to_me|keep_the_offer|hold_the_offer|keep_it_open|top ~ cross|better_for|better_suited|in_future
""")

CASUAL = phrases("""
gonna|wanna|gotta|kinda|sorta|dunno|lemme|gimme|ain't|aint|innit|y'all|yall|outta|lotta|lotsa|coulda|shoulda|woulda|cuz|coz|cos|'cause|'cos|tho|thru|wassup|sup|whatcha|gotcha|betcha|c'mon|cmon|whaddya|hafta|oughta|finna|imma|tryna|nah|nope|yep|yup|yeah|yah|ya|ok_cool|okey|okie|okeydokey|hey|heya|hiya|yo|howdy ~ cos_cob|in_cos|rag
lol|lmao|rofl|omg|wtf|btw|imo|imho|tbh|ngl|idk|iirc|ttyl|brb|thx|tx|ty|thanx|pls|plz|plse|ppl|msg|tmrw|tmr|2moro|2day|2nite|gr8|l8r|m8|b4|u|ur|r|k|kk|cya|fyi|afaik|smh|fomo|yolo|jk|ikr|np|rly|bc|w|xoxo|xx|xxx|hmu|dm|rn|fr|obvs|totes|defo|def|probs|soz|deets|convo|info_dump|fab|ta|ta_very|cheers_for|presh|natch|whatevs|samesies|legit|lowkey|low_key|highkey|no_cap|sus ~ ty_hughes|def_leppard|u_k|dm_me_for|r_package|in_r|using_r|r_and|python_and_r|and_r|with_r|fr_jones|r_programming|ta_role|u_s|u_boat|ta_in|k_to|as_ta|dr_r|p_r|ur_text|a_ta|to_r|r_scripts|l_r|h_r|of_r
dude|bro|bruh|mate|mates|buddy|pal|fella|fellas|chick|chicks|lads|guys|girl_boss|homie|fam|peeps|folks_are|champ|boss_man|big_man|legend|legends|rockstar*|rock_star*|ninja|badass|beast|goat|babe|hun|luv ~ champion|running_mate|room_mate*|class_mate*|team_mate*|guy_fawkes|lads_and|buddy_system|buddy_scheme|buddy_reading|reading_buddy|legend_of|flat_mate*|local_legend*|legends_of|pal_schemes|folk_legend*|beauty_and|work_mates|buddy_up|goats|map_legend
awesome|awesomesauce|epic|sick|lit|dope|rad|wicked|savage|fire|insane|bonkers|nuts|mental|crazy|mega|chuffed|buzzing|pumped|psyched|stoked|hyped|jazzed|amped|gassed|totally|super|superb_vibes|vibe|vibes|vibing|vibed|chill|chilled|chilling|cool ... ~ keep_cool|kept_cool|super_market|supervis*|mental_health|mental_arith*|fire_|the_fire|fire_safety|fire_risk|sick_leave|sick_children|sick_child|fire_alarm*|cool_head|cool_store|cool_room|cool_dry|epic_poem*|insane_root|cool_and_dry|fire_drill*|superintendent|a_fire|fire_station|fire_service|fire_engine*|fire_officer|lit_by|well_lit|dimly_lit|candle_lit|sick_pay|sick_animals|mental_map|wicked_problem*|chilled_food|lit_the|super_computer|fire_brigade|fire_doors|fire_marshal|cool_under|nuts_and_bolts|mega_project|lit_up|fire_exit*|children_lit|sick_bay|call_in_sick|fire_proof|on_fire_safety|mental_note|fire_extinguisher*|cool_box*|open_fire|fire_warden|in_sick|a_sick|sickness|cool_storage|of_fire|cool_place|cool_water|and_fire|chilled_goods|nuts_allergy|stay_cool|staying_cool|totally_different|by_fire|moonlit|fire_insurance
really|so|super|pretty|very|was|is|were|be|sounds|looks|place|that cool|awesome|neat|sweet|chill|dope|sick|lit|rad|nuts|crazy|bonkers ~ pretty_neat_hand|is_sweet|was_sick|very_sick|be_cool|be_sick|were_sick|is_lit|was_lit|are_lit|cool_store|cool_dry|is_sick|be_lit
killed|nailed|crushed|smashed|aced|slayed|rocked|bossed|owned|wiped_the_floor it|that|the_interview|this|my_interview
i .. nailed|smashed|aced|crushed|killed|rocked it|that|the|this
rock on|my_world|stars
you rock|rule|guys|are_the_best|are_awesome|are_a_star|are_a_legend|are_amazing
hit|shoot|ping|buzz|drop|give|gimme|holler|text me ..  up|an_email|a_message|a_line|a_text|a_buzz|a_shout|a_ring|a_bell|a_tinkle|a_ping|on_whatsapp|when|$|if ~ give_me_a_ring_on|drop_me_a_line|please_give_me_a|give_me_an_idea|happy_to_give
no|big worries|probs|biggie|sweat|deal|prob|drama
what is|was up|the_deal|the_craic|going_on|happening|cooking|new|good|the_score|the_story|the_scoop|the_goss ~ .5 what_is_new_in_the|what_was_new|what_is_good_about|what_is_new_about|what_is_going_on_in_the_field
my bad|peeps|dudes
bummer|bummed|sucks|sucked|sucky|crappy|crap|freaking|frickin|friggin|effing|damn|damned|dammit|darn|hell|bloody|bollocks|arse|ass|shit*|bullshit|fuck*|piss*|pissed|sod_all|bugger*|knackered|skint|gobsmacked|gutted|rubbish_at|blimey|crikey|flippin|flipping|frigging|screwed_up|screw_up|cock_up|balls_up|knob|git|wanker*|prat|muppet*|numpty|twat* ~ bloody_mary|the_muppets|git_and|using_git|git_repos*|with_git|in_git|git_hooks|door_knob|bloody_sunday|git_hub|damned_united|vacuum|heaven_and_hell|hell_bent
hang|hanging|chill|chilling|kick|jam|grab|swing|pop ..  out|back|with_you|by|a_beer|a_pint|a_drink|a_coffee_sometime|drinks|together|some_food ~ hanging_out_of|hung_out|pop_by_the|hang_back|hanging_by|kick_out|back_of|hang_together|pop_out|kick_back|hang_by
such|had|was|have|what|having a|total|an|absolute .. blast|ball|riot|hoot|laugh|trip|gas|scream|hoot ~ blast_furnace|a_ball_game|snow_ball|gas_fitter|school_trip|field_trip|a_gas|trip_to|day_trip|boat_trip|gas_engineer|class_trip|a_trip|had_a_laugh
thumbs up|$
fingers|toes crossed
mucho|muchas|gracias|merci_beaucoup_guys|muchos|danke|grazie|arigato ~ merci_for
no brainer
heads up
stuff|things|whatever|blah|yada|etc and|like_that|blah|$ ~ and_things|all_these_things|things_that|of_things|good_things|stuff_the|these_things|such_things|things_are|things_like_that_made|things_stand|old_things|other_things|see_things|things_and
spill|dish|pass on? the .. tea|beans|dirt|goss ~ drinking_tea|tea_room
""")

TOO_CLOSE = phrases("""
love|lots_of_love|much_love|all_my_love|sending_love|big_love|xoxo|kisses|kiss|hugs|hug|big_hug|cuddle* $
hug|hugs|kiss|kisses|cuddle|xoxo|mwah
darling|sweetheart|sweetie|honey|hun|babe|gorgeous|sexy|cutie|handsome|beautiful_lady|pretty_lady|dearest|my_dear|lovely_lady|dear_friend|my_friend|my_new_friend|bestie|bff|bffs|best_friends|best_mates|soulmate*|soul_mate*|pretty_face ~ honey_bee*|honey_bees|honey_stall|the_honey|a_gorgeous|gorgeous_cloth|honey_from|dearest_wish|my_friend_who|my_friends|my_friend_and_former|honey_show|of_honey|gorgeous_build*|gorgeous_garden*|gorgeous_old|my_friend_at|honey_and|honey_jar*|honey_coloured|local_honey
you|your|yours .. look|looked|smell*|eyes|smile|hair|figure|legs|perfume|aftershave|dress|outfit|shoes|necklace|tie|tattoo*|voice|laugh|beautiful|attractive|pretty|handsome|stunning|lips|body|skirt|earrings|scarf|jumper|blouse ... ~ you_looked_after|look_after|tied|you_look_for|looking|you_looked_for|your_look|you_looked_at|you_look_at|looked_through|you_looked_into|have_a_look|looked_up_the|if_you_look|your_eyes_on|beautiful_building|beautiful_garden*|beautiful_old|beautiful_shop|beautiful_library|beautiful_site|beautiful_museum|you_would_look|costume|beautiful_place|beautiful_archive|beautiful_books|attractive_display*|you_look_to|so_beautifully|pretty_much|voice_recordings|take_a_look|your_figure*|beautiful_book|a_stunning|stunning_view*|stunning_build*|stunning_collection|stunning_space|beautiful_room*|your_voice_team|looked_over|look_forward|beautiful_work|beautifully|beautiful_gallery|your_laugh_out|you_are_looking|forward_to_the_look|beautiful_workshop|you_look|look_over|school_tie*|the_tie|beautiful_thing*|beautiful_grounds
dinner|drink|drinks|beer|pint|wine|cocktail*|date|lunch|movie|cinema|clubbing|weekend_together|barbecue|night_out .. with|together|sometime|some_time|on_me|at_my_place|at_mine|round|you|one_evening|some_evening ~ to_date|up_to_date|start_date|closing_date|date_you|a_date_with_your|the_date|dates|date_for|lunch_club|lunch_with_the_team|your_date|with_a_date|school_dinner|at_lunch_with|lunch_hour|drinks_reception|interview_date|a_date_by|by_the_date|another_date|lunch_break|date_with|at_lunch|over_lunch|lunch_with_your|date_together|answer_date|agreed_date|due_date|lunch_and
single|married|boyfriend|girlfriend|dating|on_a_date|flirt*|fancy_you|crush_on|in_love_with_you|attracted|chemistry|spark|kindred_spirit*|fate|destiny|meant_to_be|written_in_the_stars|star_sign|horoscope|psychic|tarot|universe_is|the_universe|sign_from|astrolog* ~ single_most|every_single|a_single|single_handed|chemistry_lab*|chemistry_teach*|of_chemistry|single_point|chemistry_depart*|sparked|the_spark_of|in_chemistry|spark_plugs|single_cell|the_chemistry|chemistry_set|single_sheet|single_sign|single_site|single_mother*|the_single|single_parent*|single_molecule|single_file|spark_interest|spark_curio*|single_out|single_day|chemistry_degree|single_use|a_spark|chemistry_and|single_room*|single_visit|single_subject|single_family|single_page|chemistry_technician|single_line|one_single
i|we @be|am|felt|feel|was ..  in love|attracted|smitten|drawn_to_you|friends|old_friends|family ~ in_love_with_the|love_with_the
like|as_if|as_though .. known|knew|friends|old_friends|family|soulmates ..5 years|forever|already|all_my_life|each_other|ages|lifetime|friends|long_lost
found|looked|saw|seen|stalked|stalking|checked|googled|searched|followed|following|spotted|read|went_through|scrolled ..5 you|your .. facebook|instagram|twitter|tiktok|snapchat|holiday_photo*|holiday_pic*|wedding|home|house|family|kids|children|husband|wife|photos_of|profile_picture|baby|dog|personal|private|home_address|mother ~ children_is_section|children_is_library|the_house|the_home|family_history|house_style|open_house|museum_is|family_day*|home_page|social_media_posts|twitter_account|instagram_account|on_twitter|home_delivery|children_is|family_events|facebook_page|museum_instagram|house_tours|children_draw*|children_learn*|children_make|family_trail|family_workshop*|family_visit*|twitter_feed|read_to_children|children_and|house_museum|private_papers|children_at|personal_papers|read_by|open_the_house|family_paper*|instagram_posts|private_collection|children|family_firm|instagram_page|family_business|home_visits|the_family
your|the .. kids|husband|wife|daughter|son|baby|marriage|wedding|divorce|holiday|boyfriend|girlfriend|cute_dog|children|family .. is|are|was|were|looks|look|must|in|give|say|hope|so|gets|doing|and_you ~ the_family|your_family_day*|your_family_trail|the_children|the_kids_club|your_children_is|your_holiday_club|your_family_programme|your_holiday_programme|your_wedding_team|the_holiday
say|send|give .. hi|hello|hug|love|kiss|regards|pat .. to|from .. dog|cat|kids|husband|wife|mum|mother|family|baby|children
miss|missed|missing|thinking_about|think_about|dreamt_about|dreamed_about|thinking_of|obsess* you|your_face|your_smile ~ if_i_miss|missed_your_call|missed_you_at|sorry_to_have_missed|missed_your_email|miss_your|missed_your|thinking_of_you_all|thought
drove|driven|drive|walked|walk|waited|wait|sat|stood|hung|hanging|stop*|cycle* ..  past|by|outside|near|around|in_front_of|opposite your .. house|home|office|building|car|street|gate ~ walk_past_your_shop
home|personal|private|mobile|cell .. address|number|phone|email .. ~ my_mobile|my_number|my_home|reach_me|my_phone|call_me|mobile_number_is|my_address|my_personal
your .. home|personal|private|mobile|cell address|number|phone|email ~ your_home_page
we .. clicked|bonded|hit_it_off|vibed|really_connected|are_so_alike|had_a_real_connection|were_meant|got_on_like|were_on_the_same_wave* ~ how_we_clicked|click_and
hit it_off|off
buy|treat|owe|get|bring|stand|shout|invite|take you|you_all|you_guys .. a|to|out|for .. drink|beer|pint|lunch|dinner|coffee|chocolates|gift|present|bottle|wine|cake|flowers|cocktail* ~ if_you_could_spare
small|little gift|present|token|something|bottle|box_of .. for_you|enclosed|of_my|as_a_thank|wine|chocolates|attached
call|calling|nickname* me|you .. jeannie|by_your_first|honey|dear|babe|boss ~ call_me_on
hey|hi|hello .. girl|gorgeous|you|stranger|lovely|sweetie|bestie|boss|lady|beautiful ~ hello_you_all
your best|new_best friend|mate|buddy|bestie|bff
get .. know_you|to_know_you|close_to_you .. personally|better_outside|outside|socially|as_a_person|more_intimately|intimately
how|hope .. was|is|are your .. weekend|kids|husband|wife|dog|cat|holiday|cold|back|knee|mother|hangover|marriage|love_life|date|birthday|garden_at_home ~ hope_you|holiday_club|holiday_programme
""")

BRAGS = phrases("""
@be|was|am|be|believe|know|feel|clearly|obviously|undoubtedly|without_a_doubt|by_far|easily|definitely|certainly|surely .. best|strongest|obvious|perfect|ideal|only|right|top|finest|outstanding|clear|smartest|brightest|cleverest|most_qualified|most_experienced|most_talented|number_one .. candidate|applicant|person|choice|one|fit|match|hire|man|woman|interviewee|option|pick|talent ~ find_the|finding_the|found_the|the_right_person|not|hope|whoever|if|wish|sure_you|the_right_choice_for_my|right_choice_for_me|right_one_for_me|the_best_person_to_ask|the_best_person_to|right_fit_for_you|chose|right_person_to
@be|would_be|will_be|am|is|be .. perfect|ideal|exactly_what|just_what|precisely_what|everything|made|born|tailor_made|the_answer|the_solution|a_natural|a_genius|a_star|an_expert_in_everything|a_perfectionist|gifted|exceptional|brilliant|outstanding|extraordinary|unique|irreplaceable|indispensable|unbeatable|second_to_none|unmatched|unrivalled|unrivaled|world_class|top_notch|a_rare|a_cut_above|head_and_shoulders|streets_ahead|miles_ahead|leagues ..  for|you|to|your|at|above|better|in|person|candidate|find|ahead|talent* ~ you_were|you_are|your_team|your_idea*|it_is|it_was|it_would|was_made|is_made|are_made|were_made|the_building|the_collection|is_exactly_what_i|was_exactly_what_i|that_is_exactly|which_is_exactly|which_was|this_is|be_made|ideal_time|exactly_what_i|what_a|it_will|made_up|made_me|made_the|been_made|just_what_i|not|he_is|she_is|they_are|weather|made_for_a|was_born|were_born|am_made_of|perfect_for_you|unique_to
not|never|hardly|unlikely .. find|get|meet|see|have .. anyone|anybody|someone|somebody|a_better|another|better|more ... better|like_me|qualified|suited|dedicated|harder|else|as|passionate|experienced|talented|committed|good|who_can|who_works ~ i_have_not|i_had_not|i_have_never|i_had_never|not_know_anyone
no|nobody|no_one one|else|other|better ... could|can|would|candidate|person|has|will|than_me|matches|comes_close ~ no_better_place|nobody_else_has_explained|no_other_place|no_other_museum|no_other_questions|no_one_would|no_one_could_have_been_kinder|nobody_could_have|no_one_else_has
i .. deserve|deserved|earned|have_earned|entitled|am_owed .. it|this|job|position|role|the|a|to|better|more|offer ~ entitled_to_claim|entitled_to_work|i_have_earned_the_cert*|earned_a|earned_my|earned_the_trust|earned_the|deserve_the_kind*
when|once|as_soon_as|after|after_that i|you .. start|join|begin|am_hired|am_appointed|have_the_job|am_in_post|take_over|am_in_charge|hire_me|get_the_job|offer_me|appoint_me|run|move_in ~ offered_me|when_i_started|when_i_began|when_i_joined|when_i_begin|when_you_offered|when_i_run|when_i_start_a|when_i_ran|offer_me_the_post_i|when_i_take_over_a|when_you_join|when_you_started
i .. assume*|presume*|take_it|trust|expect|know|gather|am_confident|am_certain|am_sure|can_tell|could_tell|no_doubt|have_no_doubt|am_convinced|am_positive ..  that? .. have|got|am|is|job|you|post|role|position|offer|we ..  mine|got_it|the_job|hired|in_the_bag|got_the|get_the|hire_me|offer_me|choose_me|made_your_decision_in_my|picked_me|chosen_me|be_offered|made_up_your_mind|loved_me|impressed|agree|a_formality|liked_me|want_me|will_want|the_one|no_need ~ i_know_you_have_made|i_know_that_you_have|understand|i_know_you_had
in the bag|a_formality
job|post|role|position|place|desk|offer is|was .. mine|already_mine|as_good_as_mine|meant_for_me|in_the_bag|made_for_me|written_for_me|a_done_deal|a_formality|mine_to_lose ~ not_mine
see you|all_of_you on @day
see|seeing|meet you|the_team ..  @day|soon|on_monday|then ..  first_day|new_desk|at_my_desk|as_your_colleague
my new|future desk|office|job|team|colleagues|boss|role|company|employer|post|chair ~ new_role_as
as your|the new .. ~ as_your_advert|as_your_guest|as_your_new_website|as_the_new_building|as_the_new_wing|as_your_team|as_your_letter|as_your_museum|as_your_job|as_the_new_store|as_your_colleague_said|as_your_programme|as_the_new_season|as_your_description|as_your_visitors
handed|hand|gave|given|give|put|putting in|my ..  notice|resignation ... ~ will_give_my|can_give|give_notice|need_to_give|i_will_hand|month_is|i_have_given_notice_at|start|i_have_handed|after_i_have
already|have told|resigned|quit|ordered|bought|started_looking_for|begun_looking_for|signed .. my_boss|my_manager|friends|everyone|flat|house|business_cards|lease|colleagues|family_the_news ..  ~ told_my_friends_about_the_museum
you .. lucky|fortunate|blessed|privileged|privilege|honoured|smart|wise|foolish|mad|crazy|silly|fool|fools|stupid|honour .. have|get|to|not|if|choose|hire|pass|turn|let|me ~ feel_lucky|lucky_to_have_you|i_was|i_am|i_feel|i_would|not_be_silly|i_felt|kind
blow*|blown|knock* you|your|everyone|their away|socks|mind*|out_of_the_water ~ blew_me_away
transform|revolutionise|revolutionize|turn_around|shake_up|fix|save|rescue|sort_out|whip|overhaul|modernise|modernize .. your|the .. company|department|business|team|shop|whole|place|organisation|organization|museum|school|sales|mess|everything|operation ..  ~ the_whole_class|helped|museum_shop|saved_the|save_the_whole|fixing_the_shop|save_the_shop
in my sleep|standing_on_my_head|with_my_eyes|with_one_hand
eyes closed|shut
overqualified|over_qualified|genius|prodigy|superstar|god_s_gift|gift_to|iq|mensa|outshone|outperformed|outclassed|superior|wiped_the_floor|ran_rings|runs_rings|run_rings|towered|head_hunted|headhunted|in_demand|hot_property|sought_after ~ rings_of|sales_by|mother_superior|lake_superior|wedding_rings|genius_of|genius_bar|genius_loci|stroke_of_genius|of_genius
i impress*|wowed|charmed|dazzled|aced|nailed|smashed|won_over|bowled_over|killed|crushed|blew .. you|everyone|the|it|that|them|all|panel|interview|every|room ~ not_impress
i could|can tell|see that? .. you|i|everyone|they|we ..5 impressed|liked|loved|delighted|blown|taken_with|favourite|favorite|wowed|charmed|wanted_me|made_a_great|agreed_with_me ~ how_proud|enjoy*
i|we .. hit_it_off|went_brilliantly|went_extremely|did_brilliantly|performed_brilliantly|was_brilliant|was_outstanding|was_superb|shone|sparkled|outdid
went|did|performed|answered ..  brilliantly|perfectly|flawlessly|superbly|exceptionally|outstandingly|amazingly_well
no need|point .. interview*|see*|look*|continue|meet|keep|wait*|consider .. anyone|anybody|other*|further|more|the_rest|any ~ no_need_to_see_me
stop looking|interviewing|searching|the_search
look no further|any_further
call|cancel|send .. off|home|away .. the|other .. interviews|search|candidates
secret weapon|sauce
natural born|leader
i .. never|not .. fail*|lose|lost|wrong|make_mistakes|made_a_mistake|miss_a_target|take_no ~ never_lost_my|not_lost|never_failed_to|never_lost_the|not_wrong_to|never_lost_interest|never_lose_sight|not_go_wrong|never_fails
trust me|i_am
believe me
any|every company|employer|firm|organisation|organization would|will be|want|kill|fight|love|jump
no weaknesses|equal|competition|rival|contest
everyone|everybody|people|they|all_my .. say*|tells_me|agrees|thinks|knows|know .. i|me|am ... best|talent*|brilliant|amazing|gifted|genius|great|natural|charming
you|they|your_team|your_company need*|need_someone like|me|my|somebody_like|someone_like_me|a_person_like_me
""")

PRESUMING_REPLY = phrases("""
i .. accept|take ..  if|on_condition|on_the_condition|provided|as_long_as|so_long_as|only_if|but_only|assuming|subject_to|but_i_would_need|but_i_will_need|but_i_want|but_i_expect|but_the_salary|but_i_am_still|unless ... ~ subject_to_references|subject_to_contract|subject_to_the_usual|let_me_know_if|if_there_is|if_you_need|subject_to_satisfactory|subject_to_the
on the condition|understanding that ..
i suppose|guess|reckon|may_as_well|might_as_well|had_better .. i? .. accept|take|say_yes|will|do|it
for now|the_time_being|the_moment|until_something|till_something|unless_something|while_i_look|while_i_keep|keep_looking|still_looking|something_better|better_comes|stop_gap|stopgap|stepping_stone|have_to_do|will_have_to_do|beggars|better_than_nothing|nothing_better|no_other_offers|nobody_else_wanted|nothing_else_came|nothing_else_has|make_do ~ at_the_moment_i_am_working|for_now_kind|at_the_moment_my|address_for_the_time_being
before|as_a_condition .. sign|accept|agree|commit ..  want|need|expect|require|demand|insist|must
want|need|expect|require|demand|insist|must|negotiat*|renegotiat*|revisit|raise|increase|match|bump|counter_offer|counteroffer|talk_about|discuss .. the|a|my|more|higher|better|on ..  salary|pay|money|wage|package|holiday*|days_off|company_car|hours|title|terms|raise|bonus|¤ ~ need_my_bank|need_from_me|need_for_payroll|discuss_the_terms_in
""")

FAMILIES = (
    Family(rule=MONEY, wordings=PAY, sister=leave_out),
    Family(rule=OTHERS, wordings=DOWN, sister=leave_out),
    Family(rule=COMPARING, wordings=COMPARISONS, sister="I have decided not to take it further, and wish you well."),
    Family(rule=SLANG, wordings=CASUAL, sister=plainer, narrow=True),
    Family(rule=FAMILIAR, wordings=TOO_CLOSE, sister=leave_out),
    Family(
        rule=BOAST,
        wordings=BRAGS,
        kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note", "look-again", "other-offer"},
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
