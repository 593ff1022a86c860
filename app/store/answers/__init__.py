"""How each question is answered: one function per question, a SELECT or two each (SQLite)."""
