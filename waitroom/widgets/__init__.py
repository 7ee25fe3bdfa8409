"""What is drawn; a widget takes domain values and answers with small messages."""
