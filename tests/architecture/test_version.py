import waitroom


def test_the_version_is_stated() -> None:
    assert waitroom.__version__.count(".") == 2
