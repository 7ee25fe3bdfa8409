"""The rooms and dialogs; each .py has its .tcss beside it."""
