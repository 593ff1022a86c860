"""The window: screens made of a model and a view, which know widgets and nothing of the rules."""
