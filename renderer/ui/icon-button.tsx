import type { IconNode } from 'lucide'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon } from './icon.tsx'

/** A button that shows an icon and says its label, to a screen reader and when pointed at. */
export function IconButton({
  icon,
  label,
  isDisabled = false,
  isPressed,
  isMirrored = false,
  onPress,
}: {
  icon: IconNode
  label: string
  isDisabled?: boolean
  /** Of what is on or off. */
  isPressed?: boolean
  /** Whether the icon turns round where one reads from right to left. */
  isMirrored?: boolean
  onPress: () => void
}) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        className={['icon-button', isPressed && 'button-on', isMirrored && 'mirrored'].filter(Boolean).join(' ')}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        <Icon icon={icon} />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
