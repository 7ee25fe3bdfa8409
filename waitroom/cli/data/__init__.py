"""Search, trash, import and export, the settings and the file itself."""
