"""What two versions of a plan say differently: their data, and the words that they print.

Layout, comments and numbers alone say nothing: what differs is what a reader of the page, or of the task list, would
notice.
"""
