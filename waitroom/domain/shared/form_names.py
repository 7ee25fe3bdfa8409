"""The forms whose fields are kept while they are being written, by name."""

WAIT_FORM = "wait-form"
"""The form for a wait."""

ADD_FORM = "add-form"
"""The form for what is being put into the happy box."""

ACTIVITY = "activity"
"""An activity that was left before its end; `about` is the activity's id."""
