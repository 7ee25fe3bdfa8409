"""Every colour of the program, as data: of the themes, of the sky and its sun, of the breathing sun."""
