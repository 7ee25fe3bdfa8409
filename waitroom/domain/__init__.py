"""The words of the product as frozen values and pure functions; the standard library alone."""
