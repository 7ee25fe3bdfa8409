"""`waitroom people`: whom one met, who helped, and who has been thanked."""
