"""Measures of the product beside the limit of its database."""
