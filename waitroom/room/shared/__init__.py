"""What serves every drawer."""
