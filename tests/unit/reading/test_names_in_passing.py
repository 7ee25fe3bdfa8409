"""Names are names: a rude word in one is no swearing, and a road, a ward or a club is no other firm."""

import pytest

from waitroom.reading.letter_findings import LetterContext, read_letter

RUDE = frozenset({"LR-44", "LR-55", "LR-56"})
PEOPLE = (
    "Wankhade", "Dickson", "Dickinson", "Cockburn", "Hitchcock", "Hancock", "Shitole", "Dikshit", "Fuchs",
    "Fucks", "Fux", "Assmann", "Assman", "Cummings", "Cumming", "Kuntz", "Kunt", "Titmuss", "Titley", "Butt",
    "Butts", "Bastard", "Crapper", "Arsenault", "Sodhi", "Hellman", "Hoare", "Slagle", "Slutsky", "Fagan", "Fagg",
    "Spicer", "Spick", "Coon", "Coons", "Dyck", "Dyke", "Dykes", "Prickett", "Prick", "Knobloch", "Wank",
    "Wanker", "Slag", "Tosser", "Shit", "Piss", "Moron", "Dick", "Cock", "Knob", "Pratt", "Fanny", "Phuc",
    "Whore", "Clown", "Crook", "Fool", "Nutter", "Feck", "Bugger",
)  # fmt: skip
PLACES = (
    "Scunthorpe", "Penistone", "Cockermouth", "Lightwater", "Clitheroe", "Shitterton", "Twatt", "Wetwang",
    "Cockfosters", "Dorking", "Arsenal", "Essex", "Titisee", "Wankdorf", "Wank", "Condom", "Fucking", "Crapstone",
    "Prickwillow", "Cumnock", "Assen",
)  # fmt: skip


def rude(
    text: str, *, to: str = "Joan Lee", sender: str = "Ann Lee", people: tuple[str, ...] = ()
) -> list[str]:
    setting = LetterContext(
        kind="thank-you", to_name=to, company="Tallow Trust", role="baker", sender=sender, people=people
    )
    return [each.quote for each in read_letter(text, setting) if each.rule in RUDE]


@pytest.mark.parametrize("name", PEOPLE)
def test_a_rude_word_in_somebodys_name_is_a_name(name: str) -> None:
    thanks = "Thank you for seeing me on Monday. I liked the ovens."
    greeted = f"Dear Mr {name},\n\n{thanks}\n\nBest wishes,\nAnn Lee\n"
    assert rude(greeted, to=f"Paul {name}") == []
    met = f"{thanks} Priya {name} showed me the yard, and Mrs. {name} the mill. {name} and I talked of rye."
    assert rude(f"Dear Joan,\n\n{met}\n\nBest wishes,\nAnn Lee\n", people=(f"Priya {name}",)) == []
    strangers = f"{thanks} Please thank Priya {name} and Mr {name} too; Dr {name} was kind."
    assert rude(f"Dear Joan,\n\n{strangers}\n\nBest wishes,\nAnn Lee\n") == []
    assert rude(f"Dear Joan,\n\n{thanks}\n\nBest wishes,\nAnn {name}\n", sender=f"Ann {name}") == []


@pytest.mark.parametrize("name", PLACES)
def test_a_rude_word_in_the_name_of_a_place_is_a_place(name: str) -> None:
    came = f"Thank you for Monday. I came from {name} by bus, lived in {name} before, and will be at {name} in May."
    assert rude(f"Dear Joan,\n\n{came}\n\nBest wishes,\nAnn Lee\n") == []


@pytest.mark.parametrize(
    "said",
    [
        "You wanker.",
        "What a Wanker.",
        "Thank you, you total Wanker.",
        "Wankers, the lot of you.",
        "Bloody Hell, what a wait.",
        "Fuck You.",
        "Oh Shit, I forgot.",
        "Total Bastards.",
        "He is such a Dick.",
        "Mr Pratt is a Prick.",
        "Sh!t happens.",
    ],
)
def test_a_capital_makes_no_name_of_a_rude_word(said: str) -> None:
    assert rude(f"Dear Joan,\n\nI waited. {said}\n\nAnn Lee\n", people=("Dick Pratt",)) != []


def firms(sentence: str, kind: str) -> list[str]:
    setting = LetterContext(
        kind=kind, to_name="Joan Pratt", company="Tallow Trust", role="warden", sender="Ann Lee"
    )
    body = f"Dear Ms Pratt,\n\nThank you for seeing me on Monday. {sentence}\n\nBest wishes,\nAnn Lee\n"
    return [each.quote for each in read_letter(body, setting) if each.rule == "LR-04"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I accept the position of shop manager at Wickham Road as described in your letter.",
        "Thank you for the tour of the shop at Wickham Road.",
        "I liked hearing about the Tuesday Club and how it began.",
        "I would love to help at the Tuesday Club when it starts again.",
        "I would be glad to be part of Team Blue.",
        "I have kept Herdwicks for nine years and would love to work with Herdwicks again.",
        "I have an interest in working with Swaledales and Texels.",
        "Thank you for inviting me to Open Day and for the tea.",
        "Everyone at Willow Ward was kind to me.",
        "Thank you for showing me round Maple Ward and the kitchen.",
        "I would be happy to help with the Food Bank on Fridays.",
        "I hope to come to Summer Fete in any case.",
        "I liked your work with Refugee Week.",
        "I am glad that you chose Pashley bikes for the couriers.",
        "I like that you chose Moodle over paper.",
        "Thank you for the talk about St Mary's and the bell ropes.",
        "I would be glad to help at St Mary's on Sundays too.",
        "I would love to work on Cedar Ward again.",
        "I would be proud to work on Project Kestrel.",
        "You do at Bonfire Night what others do at Christmas.",
    ],
)
def test_a_name_in_passing_is_no_other_firm(sentence: str) -> None:
    assert firms(sentence, "accept" if "accept" in sentence else "thank-you") == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I would be very glad to start my career at Pelham & Rook.", "Pelham & Rook"),
        ("My wish to join Harbour Foods has only grown.", "Harbour Foods"),
        ("I would be delighted to work at St Mary's.", "St Mary"),
        ("It would be an honour to teach at Holy Trinity.", "Holy Trinity"),
        ("I would love to bring my skills to Northgate Dental as your receptionist.", "Northgate Dental"),
        ("I left more certain than ever that Larch & Daughters is where I want to be.", "Larch & Daughters"),
        ("I admire what Kestrel Housing does for its tenants.", "Kestrel Housing"),
    ],
)
def test_a_firm_that_is_meant_as_the_readers_own_is_another_firm(sentence: str, name: str) -> None:
    assert firms(sentence, "thank-you") == [name]


def test_a_career_that_began_elsewhere_is_ones_own() -> None:
    assert firms("I began my career at Pelham & Rook and learned to fold there.", "thank-you") == []
