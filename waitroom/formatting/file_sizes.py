"""Sizes of files in words."""


def size(count: int) -> str:
    """Return a file size as people write it: "2.4 MB"."""
    import humanize  # noqa: PLC0415 - 9 ms, and not on the way to the first paint

    return humanize.naturalsize(count)
