"""The sub-command for what happened."""
