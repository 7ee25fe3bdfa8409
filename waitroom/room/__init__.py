"""The use cases, one drawer a subject, held together by `Room`; the only writer."""
