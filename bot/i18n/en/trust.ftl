### Trust: who may verify, and what a steward vouches for.

setup-screen-trust = New organisers
setup-trust =
    In their first seven days organisers log and look, and verify nothing, so that nobody joins today and approves their own friend’s entry tonight.
    Vouch for those you know, and they can verify at once. Deeds tells accounts apart, not people: two accounts of one person pass as two people. Vouch only for people you have met.
setup-trust-vouched =
    { $count ->
        [0] Stewards vouch for nobody yet.
        [one] Stewards vouch for { $count } person.
       *[other] Stewards vouch for { $count } people.
    }
setup-trust-done = Vouched for:
setup-trust-revoked = No longer vouched for:
menu-setup-vouch = Vouch for
menu-setup-revoke = Take it back for
# $day – the first day on which this person may verify.
error-too-new = You have been an organiser for less than seven days, so verifying is not open to you yet. It will be on this day: { $day }. A steward who knows you can vouch for you in /setup today.
error-vouch-for-bot = A bot verifies nothing. Choose people.
