"""The sub-commands for what happened, and for what to do next."""
