"""The happy box: mementos, the wall, holding one, coping cards, copying in and out."""
