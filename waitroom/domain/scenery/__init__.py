"""Sky, daylight, hills, colour, pictures in cells and pixels."""
