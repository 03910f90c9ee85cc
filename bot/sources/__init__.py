"""Everything that touches foreign text: seeds today; documents, feeds and pages belong here too."""
