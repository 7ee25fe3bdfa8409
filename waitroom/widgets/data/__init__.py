"""What is drawn of the file itself: two of its states beside each other."""
