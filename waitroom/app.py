"""The app: themes, rooms and the one ticker."""
