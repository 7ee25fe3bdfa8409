"""The preview in words."""

from waitroom.domain.data.import_plan import ImportAct, ImportPlan, ImportRow


def test_a_plan_says_what_it_would_do_and_what_it_did() -> None:
    rows = (
        ImportRow(ImportAct.ADD, "A", number=1200),
        ImportRow(ImportAct.CHANGE, "B"),
        ImportRow(ImportAct.SAME, "C", number=3),
        ImportRow(ImportAct.LEAVE_OUT, "D"),
    )
    plan = ImportPlan("thing", "things", rows)
    assert plan.sentence == "1,200 things come in, 1 changes, 3 are here already, 1 is left out."
    assert plan.done_sentence == "1,200 things came in, 1 changed, 3 were here already, 1 was left out."
    assert plan.rows_of(ImportAct.CHANGE) == (rows[1],)
    assert not plan.is_empty
    one = ImportPlan("thing", "things", rows[3:])
    assert (one.sentence, one.is_empty) == ("1 thing is left out.", True)
    nothing = ImportPlan("thing", "things", ())
    assert (nothing.sentence, nothing.done_sentence) == ("Nothing comes in.", "Nothing came in.")
