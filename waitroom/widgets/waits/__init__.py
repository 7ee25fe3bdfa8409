"""The wait, its promise and window, phase, countdown, board."""
