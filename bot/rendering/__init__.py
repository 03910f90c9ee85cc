"""Drawing: views of the domain in, Discord layouts and texts out. Nothing here sends or stores."""
