"""Fixed print, by Typst, and the room that letters take."""
