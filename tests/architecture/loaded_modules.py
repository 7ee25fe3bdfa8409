"""What a program has loaded by its end."""

import json
import subprocess
import sys


def loaded_by(code: str) -> set[str]:
    """Run `code` in a fresh interpreter and return the names in its sys.modules, without what was there before."""
    program = (
        f"import sys\nbefore = set(sys.modules)\n{code}\nimport json\nsys.stderr.write(json.dumps(NAMES))"
    )
    program = program.replace("NAMES", "sorted(set(sys.modules) - before)")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr))
