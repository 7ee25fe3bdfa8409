"""x"""
from waitroom.cli.grammar import Verb
COMMAND = Verb(name="doctor", about="d", run=lambda a: 0, examples=("doctor",))
