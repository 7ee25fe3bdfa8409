"""Whether a shell can stop the room and bring it back."""

import os


def can_be_brought_back(fileno: int) -> bool:
    """Tell whether a shell with job control waits for the program on its controlling terminal.

    Such a shell gives each job a process group of its own and puts it in front. Where the terminal started the
    program itself (`xterm -e`, a pane of tmux) nothing would wake it again. `fileno` is the terminal.
    """
    try:
        own, session = os.getpgrp(), os.getsid(0)
        return session != os.getpid() and os.getpgid(session) != own and os.tcgetpgrp(fileno) == own
    except (OSError, AttributeError):
        return False
