"""The sentences of the program in another language: what a translator gets, what is seen, what is cut."""
