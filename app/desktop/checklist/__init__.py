"""The Checklist side of a ticket: its scripts, step by step, with words, answers, evidence and reasons."""
