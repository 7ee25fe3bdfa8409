"""The room of the questions, and its dialogs."""
