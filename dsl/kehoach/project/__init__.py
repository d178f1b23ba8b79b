"""Many plans. What is done to one file is a function of bytes (:mod:`kehoach.project.work`); the rest runs it."""
