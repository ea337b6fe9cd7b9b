# What is not here is said in English.
