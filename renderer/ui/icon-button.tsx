import type { IconNode } from 'lucide'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon } from './icon.tsx'

/** A button that shows an icon and says its label, to a screen reader and when pointed at. */
export function IconButton({
  icon,
  label,
  isDisabled = false,
  isPressed,
  onPress,
}: {
  icon: IconNode
  label: string
  isDisabled?: boolean
  /** Of what is on or off. */
  isPressed?: boolean
  onPress: () => void
}) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        className={isPressed ? 'icon-button button-on' : 'icon-button'}
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
