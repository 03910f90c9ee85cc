"""What leaves the house as files: see README.md."""
