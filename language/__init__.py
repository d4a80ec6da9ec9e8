"""Dutch and English: text in two languages, messages, dates and numbers.

Language is always an argument, never a global: one process serves many people, and a page, a PDF and a command line
must be able to speak different languages at the same moment.
"""
