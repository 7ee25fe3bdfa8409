"""Small programs in the place of the checker of spelling."""

ANSWERS = """
import json, os, sys
for line in sys.stdin:
    text = json.loads(line)["text"]
    at = text.find("oppertunity")
    slips = [[at, at + 11, "Spelling", "opportunity"]] if at >= 0 else []
    with open(sys.argv[1], "a") as file:
        file.write(f"{os.getpid()}\\n")
    print(json.dumps({"slips": slips}), flush=True)
"""


HANGS = "import time; print('{', end='', flush=True); time.sleep(60)"
