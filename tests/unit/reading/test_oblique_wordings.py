"""What is wrong is often said sideways: pairs of sentences with the same words, of which one is fine."""

import pytest

from tests.unit.reading.friendly_letter import read
from tests.unit.reading.letter_files import RULES_FOR
from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_findings import TONE, LetterContext, read_letter

PAIRS = (
    (
        "comparing",
        "thank-you",
        "One of the others had to be told what a guillotine was.",
        "One of the others lent me a pen; could you pass it on to her?",
    ),
    (
        "comparing",
        "thank-you",
        "It lies between somebody who has run a bindery and somebody who has visited one, as you know.",
        "It lies between a desk by the window and a desk by the stove, and I would be glad of either.",
    ),
    (
        "comparing",
        "ask-feedback",
        "By the time the lad you chose has found the glue, I would have had the whole run bound.",
        "By the time the lad had found the glue, the kettle had boiled and we were all laughing.",
    ),
    (
        "gossip",
        "thank-you",
        "Nobody in our office believes that the director wrote that book himself.",
        "Nobody in our office had heard of the prize, so I have pinned up your leaflet.",
    ),
    (
        "gossip",
        "thank-you",
        "I work for a man who thinks that a contract is something one catches.",
        "I work for a man who mends organs, and he has let me do the small pipes.",
    ),
    (
        "gossip",
        "thank-you",
        "His last two assistants did not leave for the weather.",
        "Your last two assistants left it in such good order that I found everything.",
    ),
    (
        "sarcasm",
        "check-in",
        "By my calendar it is the ninth, but perhaps you keep the old one.",
        "By my calendar the two weeks are up, so I thought I would ask how things stand.",
    ),
    (
        "sarcasm",
        "check-in",
        "A firm that prints calendars can hardly be expected to keep one for itself.",
        "A firm that prints calendars was a good place to learn the names of the months.",
    ),
    (
        "sarcasm",
        "reply-to-no",
        "It takes a whole committee, I see, to say so little in three paragraphs.",
        "It takes a whole committee, I know, to choose between so many people.",
    ),
    (
        "insult",
        "decline",
        "I would not keep a hamster in that stockroom, and what that says about whoever runs it I leave to you.",
        "I would not want to keep you from the printers, so I will be brief: I must decline.",
    ),
    (
        "insult",
        "reply-to-no",
        "You have a rare gift for choosing the one thing to which nobody could object.",
        "You have a rare gift for putting people at their ease.",
    ),
    (
        "insult",
        "thank-you",
        "One so seldom meets a man so far out of his depth.",
        "One so seldom meets a man who explains a thing twice without a sigh.",
    ),
    (
        "money",
        "thank-you",
        "I take it that the figure in the advert is where the talking starts.",
        "I take it that the form in the envelope is the one for the fare.",
    ),
    (
        "money",
        "accept",
        "While I have got you, could you see your way to another fifty pence an hour?",
        "Thank you for writing the hours into the contract as you said you would.",
    ),
    (
        "threat",
        "check-in",
        "Neither of us wants a solicitor to have to read these letters.",
        "Neither of us likes long letters, so here is the short of it.",
    ),
    (
        "threat",
        "check-in",
        "Authors ask me every week which presses are to be trusted, and so far I have told them nothing.",
        "Authors ask me every week which paper to buy, and I tell them to come and feel it.",
    ),
    (
        "pressure",
        "check-in",
        "After that we should both have to draw our own conclusions.",
        "The children draw their own conclusions and then they draw the bus.",
    ),
    (
        "boasting",
        "thank-you",
        "Every manager I have worked for has told me that I was the best they ever had.",
        "Every manager I have had has had to teach me something, and I have been lucky in them.",
    ),
    (
        "contesting",
        "reply-to-no",
        "I would like the marks added up again by somebody who was not in the room.",
        "I would like to pass on my thanks to the three of you who sat in the cold.",
    ),
    (
        "apology",
        "thank-you",
        "I want to say sorry that I went so quiet when you asked about the deadline.",
        "I went quiet when you asked about the flood because I was thinking of the real one.",
    ),
    (
        "gossip",
        "thank-you",
        "Where I am now the owner is on the sherry by ten.",
        "The trifle is on the menu by ten, and the sherry goes in last.",
    ),
    (
        "gossip",
        "thank-you",
        "My foreman fiddles the mileage, so you see why I would like a change.",
        "I fiddled with the old camera until the shutter moved again.",
    ),
    (
        "gossip",
        "thank-you",
        "The two clerks beside me just sleep in the stockroom.",
        "The residents sleep in the lounge after lunch, and I read to those who wake.",
    ),
    (
        "gossip",
        "thank-you",
        "My present editor has the taste of a carpet salesman.",
        "Your last editor had the patience of a saint, and it shows in the index.",
    ),
    (
        "comparing",
        "ask-feedback",
        "The man who was seen before me did not even know what a colophon is.",
        "The man who was seen before me held the door, and I did not even thank him.",
    ),
    (
        "comparing",
        "ask-feedback",
        "The lady interviewed after me could not even spell gutter.",
        "The lady interviewed after me could not stay, so I gave her your map.",
    ),
    (
        "broad-question",
        "ask-feedback",
        "Please tell me everything I did wrong.",
        "Please tell me one thing that I did well and one that I did not.",
    ),
    (
        "money",
        "accept",
        "The pay is a little less than I was hoping.",
        "The walk is a little less than I was hoping, so I will be early.",
    ),
    (
        "money",
        "accept",
        "Perhaps you could find another £100 a month for me.",
        "Perhaps you could find another chair a week from now.",
    ),
    (
        "money",
        "decline",
        "The other press is paying me sixty.",
        "The other press is nearer home, and I will walk there.",
    ),
    (
        "money",
        "decline",
        "£30,000 is what I was earning in 2019.",
        "2019 is when I learned to sew a spine, and I have not stopped.",
    ),
    (
        "insult",
        "decline",
        "The desk that I was shown is not fit for a dog.",
        "The desk that I was shown would fit my dog under it too.",
    ),
    (
        "insult",
        "decline",
        "Whoever runs that floor is either blind or a fool.",
        "Whoever runs that floor is kind, and either of us may write to her.",
    ),
    (
        "insult",
        "decline",
        "I have seen better bindings from first-year students.",
        "I have seen fine bindings by first-year students on your wall.",
    ),
    (
        "gift",
        "thank-you",
        "I have left a bottle of gin that you said you liked at your reception desk.",
        "I left my umbrella at your reception desk and will fetch it on Friday.",
    ),
    (
        "apology",
        "thank-you",
        "I am so sorry about how nervous I was.",
        "I was nervous on the stairs, and the tea put an end to it.",
    ),
    (
        "apology",
        "thank-you",
        "I apologise again for losing my train of thought.",
        "I nearly lost my train on the way home, as I was thinking about type.",
    ),
    (
        "slang",
        "thank-you",
        "Your bindery is proper sick.",
        "Your bindery is a proper one, and I was sorry that Tom was off sick.",
    ),
    (
        "slang",
        "thank-you",
        "The lads at the press are well safe.",
        "The old plates are well and safe in their drawer.",
    ),
    (
        "slang",
        "thank-you",
        "The new press is lovely, hey, I was frothing.",
        "The milk was frothing when you came in, and the tea was hot.",
    ),
    (
        "familiar",
        "thank-you",
        "Big love and hugs to you and the cat.",
        "My love of type began with a stamp and a potato.",
    ),
    (
        "presuming",
        "thank-you",
        "I will say more at my first Monday stand-up.",
        "I learned to say less at my first stand-up, twenty years ago.",
    ),
    (
        "presuming",
        "thank-you",
        "I will bring the plant once I have picked out my desk.",
        "I picked out one sheet from the desk and have read it twice.",
    ),
    (
        "sarcasm",
        "ask-feedback",
        "No doubt a glossy brochure is just the thing for a leaking roof.",
        "A glossy paper is just the thing for the plates, as you said.",
    ),
    (
        "sarcasm",
        "decline",
        "I dare say you will find some other mug.",
        "I dare say I will find another mug for the tea rota.",
    ),
    (
        "sarcasm",
        "ask-feedback",
        "Please tell me what I supposedly did wrong.",
        "Please tell me which sample was weaker.",
    ),
    (
        "reproach",
        "check-in",
        "I was surprised to hear how this has been handled.",
        "I was surprised to hear how the glue has been made since 1902.",
    ),
    (
        "reproach",
        "reply-to-no",
        "Your letter does not add up.",
        "The figures in my second column did not add up, and I have found out why.",
    ),
    (
        "reproach",
        "check-in",
        "In my country one answers a letter.",
        "In my country one answers the telephone with a song.",
    ),
    (
        "money",
        "thank-you",
        "I would want something north of two percent.",
        "I would gladly move north of the river.",
    ),
    (
        "pleading",
        "ask-for-time",
        "I am begging you not to give it to anybody else.",
        "I would be glad if you could keep it for me until Thursday 7 May.",
    ),
    (
        "pleading",
        "check-in",
        "For the love of God, please consider me.",
        "For the love of old type, I walked home by the museum.",
    ),
    (
        "self-put-down",
        "thank-you",
        "I know that I am only an average candidate.",
        "I know that the paper is only of average weight.",
    ),
    (
        "boasting",
        "thank-you",
        "I operate on a different level from the usual editor.",
        "I would like to learn to operate the guillotine from the usual side.",
    ),
    (
        "re-arguing",
        "thank-you",
        "When you asked about proofs I neglected to mention my certificate.",
        "When you asked about proofs you mentioned the old clerk, and I have read him since.",
    ),
    (
        "re-arguing",
        "thank-you",
        "I trust this clears up any misunderstanding.",
        "I trust the fog had cleared by the time you drove home.",
    ),
    (
        "pressure",
        "check-in",
        "You need to do the right thing and take me.",
        "You need the right glue for vellum, as you told me.",
    ),
    (
        "guilt",
        "reply-to-no",
        "I cried all weekend.",
        "It rained all weekend and I read your catalogue.",
    ),
    (
        "guilt",
        "reply-to-no",
        "I have been a wreck since Friday.",
        "I have been diving at a wreck since Friday, and thought of your map.",
    ),
    (
        "threat",
        "reply-to-no",
        "My attorney will be interested in this.",
        "My attorney's old bookcase would interest you.",
    ),
    (
        "threat",
        "reply-to-no",
        "I am closing my account and telling my neighbours.",
        "I am closing my book and going to bed, with thanks.",
    ),
    (
        "familiar",
        "thank-you",
        "I saw on your pages the pictures of your husband on the beach.",
        "I saw on your pages the print of the beach at Whitby.",
    ),
    (
        "apology",
        "thank-you",
        "Forgive me for being so tongue-tied when you asked about glue.",
        "Please excuse me for being late with the form, which is attached.",
    ),
    (
        "apology",
        "thank-you",
        "Sorry again for going on and on about my old ship.",
        "I could go on and on about your old ship.",
    ),
    (
        "apology",
        "check-in",
        "I am sorry to be such a nuisance.",
        "The pigeons are such a nuisance on our roof too.",
    ),
    (
        "self-put-down",
        "thank-you",
        "I am clearly not good enough for anything else.",
        "I am not strong enough for the big press alone, as you saw.",
    ),
    (
        "self-put-down",
        "check-in",
        "I expect I was bottom of the list.",
        "I know I was the worst dancer there, and I enjoyed it.",
    ),
    (
        "pleading",
        "ask-feedback",
        "Is there any way you could give me another chance?",
        "Is there any way to see the second sample again?",
    ),
    (
        "pressure",
        "check-in",
        "You had better be quick.",
        "You had a better bus than I had.",
    ),
    (
        "guilt",
        "check-in",
        "Every day that you do not write my mother cries.",
        "Every day that you do not close, I can come in after work.",
    ),
    (
        "private",
        "thank-you",
        "I am going through a messy divorce.",
        "I have sat beside many clients who were going through a divorce.",
    ),
    (
        "private",
        "thank-you",
        "My husband left me for a neighbour.",
        "My husband left the car at the station for me.",
    ),
    (
        "private",
        "thank-you",
        "I was drinking more than I should.",
        "I fear I drank more of your tea than I should.",
    ),
    (
        "money",
        "decline",
        "I could earn more stacking shelves.",
        "I could make that on Monday if it suits.",
    ),
    (
        "money",
        "accept",
        "Could the hourly rate go up by a pound?",
        "Could the blind go up by an inch?",
    ),
    (
        "money",
        "accept",
        "I would need another two thousand.",
        "I would need another two hours to read the manual.",
    ),
    (
        "reproach",
        "check-in",
        "After three interviews I might have been told something.",
        "The families might have been told something sooner, and now I ring them first.",
    ),
    (
        "contesting",
        "ask-feedback",
        "How can you say that I lack care?",
        "How can you tell that the paper lacks size?",
    ),
    (
        "insult",
        "decline",
        "I have met kinder wasps than your head of sales.",
        "I have met kinder people at your press than anywhere.",
    ),
    (
        "sarcasm",
        "reply-to-no",
        "How nice that you found somebody cheaper.",
        "How lovely that you have your daughter with you in the shop.",
    ),
    (
        "sarcasm",
        "decline",
        "Good luck finding anyone for that money.",
        "Good luck finding someone who loves that shed as you do.",
    ),
    (
        "sarcasm",
        "check-in",
        "I hope that the pigeon with my letter is well.",
        "I hope that the pigeon with the bad wing is well.",
    ),
    (
        "sarcasm",
        "ask-feedback",
        "I hear that your nephew got the job.",
        "I hear that your daughter has a place at Leeds.",
    ),
    (
        "sarcasm",
        "check-in",
        "You must be busy choosing biscuits.",
        "You must be busy choosing paper for the autumn.",
    ),
    (
        "sarcasm",
        "reply-to-no",
        "Thank you for the two whole lines that you managed.",
        "Thank you for the two lines on my portfolio.",
    ),
    (
        "gossip",
        "thank-you",
        "My current manager spends half the day on Facebook.",
        "My current manager spends half the day on the phone with families, and does it well.",
    ),
    (
        "gossip",
        "thank-you",
        "The firm I am with is run by crooks.",
        "The choir I am with is run by two brothers.",
    ),
    (
        "gossip",
        "thank-you",
        "My last boss was useless.",
        "My old boss was mad about bees.",
    ),
    (
        "comparing",
        "thank-you",
        "The candidate before me made a complete mess of the test.",
        "The man before me was lost, and I showed him the way.",
    ),
    (
        "comparing",
        "reply-to-no",
        "It is hard to believe that a boy from school was better than me.",
        "I walked home past the school with the boy who carries your post.",
    ),
    (
        "familiar",
        "thank-you",
        "You looked gorgeous on Tuesday.",
        "The looms look lovely since you moved them.",
    ),
    (
        "gift",
        "thank-you",
        "I would love to take you out for dinner.",
        "I would love to take the night bus out for once.",
    ),
    (
        "boasting",
        "thank-you",
        "I was easily the best manager they ever had.",
        "I was easily the most nervous person in the building.",
    ),
    (
        "boasting",
        "thank-you",
        "I am the best hire that you will ever make.",
        "I am sure that the best glue is the old one.",
    ),
    (
        "gift",
        "thank-you",
        "A box of chocolates is on its way to the three of you.",
        "The bus was on its way to the depot when I saw you wave.",
    ),
    (
        "comparing",
        "thank-you",
        "She was two years out of college and had never run a press, and I have run four.",
        "I was two years out of college and had never run a press, and I have loved them since.",
    ),
    (
        "comparing",
        "ask-feedback",
        "I hear that she has only two publications, while I have eleven.",
        "The library has only two publications on glue, while I have a shelf of my own to lend.",
    ),
    (
        "comparing",
        "thank-you",
        "I do not think that any of them has set a page by hand in years, so I am sure you can see the difference.",
        "I do not think any of them has a better light, and in the second proof you can see the difference.",
    ),
    (
        "reproach",
        "withdraw",
        "You kept me standing in the yard until half past four without a word.",
        "You kept me talking about type until the bus came, which I enjoyed very much.",
    ),
    (
        "reproach",
        "check-in",
        "It is rather shabby to promise a letter and then not write it.",
        "It would be rude of me to promise a visit and then not come, so I ask first.",
    ),
    (
        "reproach",
        "check-in",
        "Your office does not see fit to answer the telephone.",
        "I did not see fit to change the third page of the proof.",
    ),
    (
        "sarcasm",
        "check-in",
        "No doubt my letter is enjoying a quiet rest behind somebody's radiator.",
        "No doubt my letter is with one of your colleagues by now.",
    ),
    (
        "sarcasm",
        "ask-feedback",
        "He has such shiny shoes, which must be what matters in a bindery.",
        "You said that the glue must set first, and that is what matters to me too.",
    ),
    (
        "sarcasm",
        "decline",
        "Thanks so much for the hour I spent waiting on a broken chair, what a joy that was.",
        "Thank you so much for the tour and the tea, what a treat that was.",
    ),
    (
        "insult",
        "decline",
        "Your office is a dump.",
        "Your office is a quiet place with a fine view of the pond.",
    ),
    (
        "insult",
        "withdraw",
        "Your manager plainly does not know the first thing about paper.",
        "When I began I did not know the first thing about paper.",
    ),
    (
        "insult",
        "withdraw",
        "He has no business running a press.",
        "The shop has no other business running from the yard, as you told me.",
    ),
    (
        "re-arguing",
        "thank-you",
        "You thought my sum too low, but my figure was correct.",
        "It was kind of you to tell me that my answer was right.",
    ),
    (
        "money",
        "accept",
        "Before I start you must raise the wage by a pound.",
        "Before I start you must tell me where to leave the bicycle.",
    ),
    (
        "apology",
        "thank-you",
        "I am sorry, please forgive me that I dropped the tray.",
        "I am sorry that we ran out of time for the second proof.",
    ),
    (
        "apology",
        "thank-you",
        "I am sorry for going so red when you asked about the knife.",
        "I am glad the light was going so red over the pond when we left.",
    ),
    (
        "self-put-down",
        "thank-you",
        "Interviews have never been my strong point.",
        "Interviews are never held in the bindery, you said, so I was the lucky one.",
    ),
    (
        "self-put-down",
        "thank-you",
        "I came across as a complete beginner.",
        "The walk came across a field, as a beginner's walk would.",
    ),
    (
        "self-put-down",
        "thank-you",
        "Nobody will ever queue to hire me.",
        "Nobody will have to queue to see the press on Sunday, you said.",
    ),
    (
        "gossip",
        "thank-you",
        "Everybody at my place knows who really runs it.",
        "Everybody at the press knows who makes the best tea, and now I do too.",
    ),
    (
        "boasting",
        "thank-you",
        "There is no binder in the county who sews faster than I do.",
        "There is no press in the county that prints faster than the one you showed me.",
    ),
    (
        "presuming",
        "thank-you",
        "I would be glad if my desk could be by the window.",
        "I would be glad if my proof could be of use to you.",
    ),
)


@pytest.mark.parametrize(("name", "kind", "wrong", "fine"), PAIRS)
def test_the_same_words_said_sideways_and_said_kindly(name: str, kind: str, wrong: str, fine: str) -> None:
    assert {each.rule for each in read(wrong, kind)} & RULES_FOR[name], read(wrong, kind)
    assert [each for each in read(fine, kind) if each.rule in TONE] == []


@pytest.mark.parametrize(
    "fine",
    [
        "I keep a log of every part, with the day on which it will start costing us money.",
        "I would expect to set up something like it in my first week.",
        "I can begin two weeks after your word.",
        "I have bought my own boots and can start early on any day.",
    ],
)
def test_what_somebody_offers_plainly_is_no_burden_and_no_boast(fine: str) -> None:
    assert {each.rule for each in read(fine, "thank-you")} & (TONE | {"LR-54"}) == set()


def names(body: str, kind: str, to: str = "Ada Brook") -> list[str]:
    return [
        each.name
        for each in read_letter(body, LetterContext(kind=kind, to_name=to, sender="Jo Marsh"))
        if each.level is not Level.GOOD
    ]


@pytest.mark.parametrize(
    ("question", "is_wide"),
    [
        ("What, when all is said and done, did you make of me?", True),
        ("Could you tell me everything, from the moment I walked in, and leave nothing out?", True),
        ("How did I come across overall, as a writer, as a colleague and as a person?", True),
        ("Could you tell me which of the two samples was the weaker one?", False),
        ("What did you make of the second sample, if I may ask about one thing?", False),
    ],
)
def test_a_question_about_all_of_oneself_is_wide(question: str, *, is_wide: bool) -> None:
    body = f"Dear Ada,\n\nThank you for letting me know.\n\n{question}\n\nKind regards,\nJo Marsh\n"
    assert ("too-broad-question" in names(body, "ask-feedback")) is is_wide


@pytest.mark.parametrize(
    ("last", "is_missing"),
    [
        ("If you take me on I would do my best every day.", True),
        ("All the best, Jo", False),
        ("With thanks and warm wishes, Jo", False),
    ],
)
def test_doing_ones_best_is_no_close(last: str, *, is_missing: bool) -> None:
    body = f"Dear Ada,\n\nThank you for the hour on Tuesday and for the look at the new type. {last}"
    assert ("sign-off" in names(body, "thank-you")) is is_missing


def test_a_title_of_another_country_is_a_greeting() -> None:
    body = "Dear Engr. Sotade,\n\nThank you for the hour in the relay room.\n\nKind regards,\nJo Marsh\n"
    assert not {"name-spelling", "no-addressee"} & set(names(body, "thank-you", to="Engr. Ebunoluwa Sotade"))


def test_what_was_somebodys_doing_is_no_slip() -> None:
    body = (
        "Dear Ada,\n\nI knew what I thought, and that was your doing. Thank you.\n\nKind regards,\nJo Marsh\n"
    )
    assert "typing-slip" not in names(body, "thank-you-helper")
