"""Zones as people name them: cities, abbreviations, offsets, IANA names."""

from collections.abc import Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

REGIONS = ("Europe", "America", "Asia", "Australia", "Africa", "Pacific", "Atlantic", "Indian")

# Abbreviations that mean one zone wherever they are written.
PLAIN: Mapping[str, str] = {
    "utc": "UTC",
    "gmt": "UTC",
    "zulu": "UTC",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "eet": "Europe/Athens",
    "eest": "Europe/Athens",
    "wet": "Europe/Lisbon",
    "et": "America/New_York",
    "edt": "America/New_York",
    "eastern": "America/New_York",
    "mdt": "America/Denver",
    "mountain": "America/Denver",
    "cdt": "America/Chicago",
    "pt": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pacific": "America/Los_Angeles",
    "akst": "America/Anchorage",
    "akdt": "America/Anchorage",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "hkt": "Asia/Hong_Kong",
    "sgt": "Asia/Singapore",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
    "acst": "Australia/Adelaide",
    "awst": "Australia/Perth",
    "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
}

# Abbreviations with several meanings: by the start of the person's own zone; else they are asked about.
BY_PLACE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "est": (("America/", "America/New_York"), ("US/", "America/New_York"), ("Canada/", "America/New_York")),
    "cst": (("America/", "America/Chicago"), ("US/", "America/Chicago"), ("Asia/Shanghai", "Asia/Shanghai")),
    "ct": (("America/", "America/Chicago"), ("US/", "America/Chicago")),
    "central": (("America/", "America/Chicago"), ("US/", "America/Chicago")),
    "mst": (("America/", "America/Denver"), ("US/", "America/Denver")),
    "mt": (("America/", "America/Denver"), ("US/", "America/Denver")),
    "ast": (("America/", "America/Halifax"), ("Asia/", "Asia/Riyadh")),
    "ist": (
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("Europe/Dublin", "Europe/Dublin"),
        ("Asia/Jerusalem", "Asia/Jerusalem"),
    ),
    "bst": (("Europe/", "Europe/London"), ("Asia/Dhaka", "Asia/Dhaka")),
    "sst": (("Asia/Singapore", "Asia/Singapore"),),
}

# Cities that are not zones of their own.
CITIES: Mapping[str, str] = {
    "uk": "Europe/London",
    "british": "Europe/London",
    "irish": "Europe/Dublin",
    "new yorker": "America/New_York",
    "pariser": "Europe/Paris",
    "wiener": "Europe/Vienna",
    "zurcher": "Europe/Zurich",
    "texas": "America/Chicago",
    "florida": "America/New_York",
    "england": "Europe/London",
    "germany": "Europe/Berlin",
    "france": "Europe/Paris",
    "spain": "Europe/Madrid",
    "peninsular": "Europe/Madrid",
    "canaria": "Atlantic/Canary",
    "canarias": "Atlantic/Canary",
    "ciudad de mexico": "America/Mexico_City",
    "cdmx": "America/Mexico_City",
    "mexico": "America/Mexico_City",
    "centro de mexico": "America/Mexico_City",
    "nueva delhi": "Asia/Kolkata",
    "pekin": "Asia/Shanghai",
    "tokio": "Asia/Tokyo",
    "wien": "Europe/Vienna",
    "rom": "Europe/Rome",
    "munich": "Europe/Berlin",
    "munchen": "Europe/Berlin",
    "hamburg": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "berliner": "Europe/Berlin",
    "german": "Europe/Berlin",
    "deutsche": "Europe/Berlin",
    "deutscher": "Europe/Berlin",
    "cologne": "Europe/Berlin",
    "french": "Europe/Paris",
    "lyon": "Europe/Paris",
    "londres": "Europe/London",
    "londoner": "Europe/London",
    "geneva": "Europe/Zurich",
    "geneve": "Europe/Zurich",
    "barcelona": "Europe/Madrid",
    "spanish": "Europe/Madrid",
    "milan": "Europe/Rome",
    "manchester": "Europe/London",
    "edinburgh": "Europe/London",
    "glasgow": "Europe/London",
    "cardiff": "Europe/London",
    "boston": "America/New_York",
    "washington": "America/New_York",
    "dc": "America/New_York",
    "atlanta": "America/New_York",
    "miami": "America/New_York",
    "philadelphia": "America/New_York",
    "ny": "America/New_York",
    "nyc": "America/New_York",
    "nueva york": "America/New_York",
    "east coast": "America/New_York",
    "houston": "America/Chicago",
    "dallas": "America/Chicago",
    "austin": "America/Chicago",
    "san francisco": "America/Los_Angeles",
    "sf": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "california": "America/Los_Angeles",
    "west coast": "America/Los_Angeles",
    "la": "America/Los_Angeles",
    "montreal": "America/Toronto",
    "ottawa": "America/Toronto",
    "mumbai": "Asia/Kolkata",
    "bangladesh": "Asia/Dhaka",
    "ireland": "Europe/Dublin",
    "israel": "Asia/Jerusalem",
    "tel aviv": "Asia/Jerusalem",
    "pune": "Asia/Kolkata",
    "gurgaon": "Asia/Kolkata",
    "noida": "Asia/Kolkata",
    "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata",
    "bengaluru": "Asia/Kolkata",
    "hyderabad": "Asia/Kolkata",
    "chennai": "Asia/Kolkata",
    "india": "Asia/Kolkata",
    "indian": "Asia/Kolkata",
    "india standard": "Asia/Kolkata",
    "indian standard": "Asia/Kolkata",
    "beijing": "Asia/Shanghai",
    "china": "Asia/Shanghai",
    "japan": "Asia/Tokyo",
    "japanese": "Asia/Tokyo",
    "canberra": "Australia/Sydney",
    "eastern standard": "America/New_York",
    "eastern daylight": "America/New_York",
    "pacific standard": "America/Los_Angeles",
    "pacific daylight": "America/Los_Angeles",
    "mtn": "America/Denver",
    "mountain standard": "America/Denver",
    "greenwich mean": "UTC",
    "british summer": "Europe/London",
    "central european": "Europe/Paris",
    "central european summer": "Europe/Paris",
}


def zone_of_abbreviation(word: str, own_zone: str) -> str | None:
    """Return the zone of an abbreviation, "" where it has several meanings here, None where it is none."""
    if word in PLAIN:
        return PLAIN[word]
    if word in BY_PLACE:
        places = BY_PLACE[word]
        return next((zone for start, zone in places if own_zone.startswith(start)), "")
    return None


def meant(words: str, own_zone: str) -> str:
    """Return the zone that words for one mean to somebody in the zone `own_zone`; "" where they ask back.

    "EST" is also an IANA name, of a zone without summer time: it is read as people mean it, or asked about.
    """
    text = words.strip()
    small = " ".join(text.lower().removesuffix(" time").split())
    short = zone_of_abbreviation(small, own_zone)
    if short is not None:
        return short
    return text if is_zone(text) else canonical_zone(small) or zone_of_city(small) or ""


def zone_of_offset(sign: str, hours: str, minutes: str) -> str | None:
    """Return the fixed zone of "UTC+2"; None for an offset that no fixed zone has."""
    if not sign or int(hours or 0) == 0:
        return "UTC" if int(minutes or 0) == 0 else None
    turned = "-" if sign == "+" else "+"
    name = f"Etc/GMT{turned}{int(hours)}"
    half = {("+", 5, 30): "Asia/Kolkata", ("+", 9, 30): "Australia/Darwin", ("+", 5, 45): "Asia/Kathmandu"}
    if int(minutes or 0):
        return half.get((sign, int(hours), int(minutes)))
    return name if is_zone(name) else None


@lru_cache(maxsize=512)
def zone_of_city(words: str) -> str | None:
    """Return the zone of a city or region written in small letters ("new york"), or None."""
    if words in CITIES:
        return CITIES[words]
    name = "_".join(part.capitalize() for part in words.replace("-", " ").split())
    if not name.isascii() or not name.replace("_", "").isalpha():
        return None
    return next((zone for region in REGIONS if is_zone(zone := f"{region}/{name}")), None)


@lru_cache(maxsize=512)
def canonical_zone(words: str) -> str | None:
    """Return an IANA name typed in any capitals ("europe/london"), or None."""
    parts = [part.replace("-", "_").split("_") for part in words.split("/")]
    name = "/".join("_".join(piece.capitalize() for piece in part) for part in parts)
    if words.startswith("etc/"):
        name = "Etc/" + words[4:].upper()
    return name if is_zone(name) else None


@lru_cache(maxsize=512)
def is_zone(name: str) -> bool:
    """Tell whether a zone of this name is known."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
